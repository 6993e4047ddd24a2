import type { ArticleTextRow } from './schema.ts';

/** From this size on, in bytes of UTF-8, a text is compressed: below it the saving is less than a page of the disk. */
const compressFromBytes = 4_096;

type StoredText = Pick<ArticleTextRow, 'bytes' | 'isCompressed'>;

/** Turns a text into the bytes that are stored. Not to be awaited inside a transaction. */
export async function packText(text: string): Promise<StoredText> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length < compressFromBytes) return { bytes, isCompressed: false };
  return { bytes: await pipe(bytes, new CompressionStream('deflate-raw')), isCompressed: true };
}

/** Turns stored bytes back into the text. */
export async function unpackText(stored: StoredText): Promise<string> {
  const bytes = stored.isCompressed ? await pipe(stored.bytes, new DecompressionStream('deflate-raw')) : stored.bytes;
  // The text may begin with a byte order mark that counts in its offsets.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
