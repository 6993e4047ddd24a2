import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readJsonLines } from '../json-lines.ts';

/** A page of a corpus, without what its labels say of it. */
export interface CorpusPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

/** Reads a folder's pages (`labels.jsonl` names gzipped HTML files), one at a time. */
export function* readPages(folder: string): Generator<CorpusPage> {
  for (const read of listPages(folder)) yield read();
}

/** The same pages, each read when it is asked for. */
export function listPages(folder: string): readonly (() => CorpusPage)[] {
  const rows = readJsonLines(join(folder, 'labels.jsonl')) as readonly { id: string; url?: string; page: string }[];
  return rows.map(({ id, url, page }) => () => ({
    id,
    // An address is missing where a page was written by hand.
    url: url ?? 'about:blank',
    html: decodeHtml(gunzipSync(readFileSync(join(folder, page)))),
  }));
}

/** Byte order marks that outrank everything else (Encoding standard, 6.1). */
const marks = [
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
];

/**
 * The text of a page's bytes: by their byte order mark; UTF-8 where they are (the HTTP header that said so outranks the
 * page and was not saved); else in the encoding that they name in their first 1024 bytes, as browsers do (HTML standard,
 * 13.2.3.2), else windows-1252.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return new TextDecoder(marked.encoding).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*(?<name>[\w:-]+)/iu.exec(head)?.groups?.['name'];
  for (const [encoding, isFatal] of [['utf-8', true] as const, [named ?? 'windows-1252', false] as const]) {
    try {
      // Node 20's quick way takes windows-1252 for Latin-1, other than browsers; a stream does not go it.
      return new TextDecoder(encoding, { fatal: isFatal }).decode(bytes, { stream: !isFatal });
    } catch (error) {
      // An unknown name is a RangeError, bytes that are no UTF-8 a TypeError: the next encoding takes them.
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    }
  }
  return new TextDecoder('windows-1252').decode(bytes, { stream: true });
}
