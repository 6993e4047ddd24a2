/** Longest name before the date, in UTF-16 code units: file systems allow 255 bytes, and a letter may take four. */
const maxLength = 48;

/**
 * The name of an export's file, safe on Windows, macOS and Linux; `exported` in milliseconds since the Unix epoch, null for
 * a name without the day, which stays the same from one export to the next.
 */
export function exportFileName(headline: string, exported: number | null, extension: string): string {
  const day = exported === null ? '' : `-${new Date(exported).toISOString().slice(0, 10)}`;
  const name = headline
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const short = [...name].slice(0, maxLength).join('').trim().replace(/ /gu, '-');
  // Names that Windows keeps for devices, whatever follows their dot.
  const isDevice = day === '' && /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(short);
  return `${short === '' ? 'annotations' : short}${isDevice ? '-' : ''}${day}.${extension}`;
}
