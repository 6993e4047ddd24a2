const [quote, backslash, comma, openList, openObject] = [0x22, 0x5c, 0x2c, 0x5b, 0x7b];

/**
 * Whether JSON, as the UTF-8 parts of its text, holds more than so many values, roughly: its commas and what begins lists
 * and objects, outside of strings. Three bytes of text can be a value that takes sixty when it is parsed.
 */
export function hasMoreValues(parts: readonly Uint8Array[], most: number): boolean {
  let count = 0;
  let isText = false;
  let isEscaped = false;
  for (const part of parts) {
    for (const byte of part) {
      if (isEscaped) isEscaped = false;
      else if (isText) {
        if (byte === backslash) isEscaped = true;
        else if (byte === quote) isText = false;
      } else if (byte === quote) isText = true;
      else if (byte === comma || byte === openList || byte === openObject) {
        count += 1;
        if (count > most) return true;
      }
    }
  }
  return false;
}
