/** A line of a file as the pieces that hold it, without its line feed; `tooLong` ends the reading. */
export interface ByteLine {
  readonly parts: readonly Uint8Array[] | 'tooLong';
  /** Whether a line feed ended it: what is cut off has none. */
  readonly isWhole: boolean;
}

/** Parts bytes at line feeds (0x0A) as they come; no more than one line is held. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    while (start < chunk.length) {
      const feed = chunk.indexOf(0x0a, start);
      const end = feed === -1 ? chunk.length : feed;
      length += end - start;
      if (length > maxBytes) return yield { parts: 'tooLong', isWhole: false };
      if (end > start) parts.push(chunk.subarray(start, end));
      if (feed !== -1) {
        yield { parts, isWhole: true };
        parts = [];
        length = 0;
      }
      start = end + 1;
    }
  }
  if (length > 0) yield { parts, isWhole: false };
}
