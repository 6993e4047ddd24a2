import { type ImportReason, reason } from './import-reason.ts';

/** A piece of text, or why the bytes are none. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly line: number; readonly reason: ImportReason };

/** Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so; bytes that are no such text are an end, not a guess. */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextPart> {
  let decoder: TextDecoder | undefined;
  let line = 1;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const text = decoded(() => decoder?.decode(chunk, { stream: true }));
    if (text === undefined || text.includes('\0'))
      return yield { kind: 'failed', line, reason: reason('notText', line) };
    line += text.split('\n').length - 1;
    yield { kind: 'text', text };
  }
  const last = decoded(() => decoder?.decode() ?? '');
  if (last === undefined) yield { kind: 'failed', line, reason: reason('notText', line) };
  else if (last !== '') yield { kind: 'text', text: last };
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Decoders tell of bad bytes by a TypeError. */
function decoded(decode: () => string | undefined): string | undefined {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
