import { decodeText, type TextPart } from './decode-text.ts';
import type { ImportEvent, ImportFile, ImportTools } from './import-format.ts';
import { type ImportReason, reason } from './import-reason.ts';
import { readJson } from './read-json.ts';
import { readTable } from './read-table.ts';

/** How much of a file's beginning tells what it is, in UTF-16 code units. */
const sniffLength = 4_096;

/**
 * Reads annotations out of a file of any format that we know, as it comes, in bounded memory. Events come in the file's
 * order; the last is `end`, and only after one that says `valid` may be kept what came before. An annotation whose id
 * came before in the same file is skipped.
 */
export async function* readImport(file: ImportFile, tools: ImportTools): AsyncGenerator<ImportEvent> {
  const seen = new Set<string>();
  for await (const event of readAll(file, tools)) {
    if (event.kind === 'record' && seen.has(event.annotation.id)) {
      yield { kind: 'skipped', where: event.where, reason: reason('duplicate') };
    } else {
      if (event.kind === 'record') seen.add(event.annotation.id);
      yield event;
    }
  }
}

async function* readAll(file: ImportFile, tools: ImportTools): AsyncGenerator<ImportEvent> {
  const bytes = file.read()[Symbol.asyncIterator]();
  const first = await bytes.next();
  const start = first.done === true ? new Uint8Array() : first.value;
  if (start.length === 0) return yield refusal('invalid', 'line 1', reason('empty'));
  if (isCompressed(start)) return yield refusal('unsupported', 'byte 0', reason('compressed'));

  const failures: { readonly line: number; readonly reason: ImportReason }[] = [];
  const parts = decodeText(joined(start, bytes))[Symbol.asyncIterator]();
  const waiting: string[] = [];
  while (waiting.join('').trim().length < sniffLength) {
    const part = await parts.next();
    if (part.done === true) break;
    if (part.value.kind === 'failed') {
      failures.push(part.value);
      break;
    }
    waiting.push(part.value.text);
  }
  const kind = kindOf(file.name, waiting.join(''));
  if (kind === 'other') return yield refusal('unsupported', 'line 1', reason('unknownFormat'));
  const [early] = failures;
  if (early !== undefined) return yield refusal('invalid', `line ${early.line}`, early.reason);
  if (waiting.join('').trim() === '') return yield refusal('invalid', 'line 1', reason('empty'));

  const texts = textsOf(waiting, parts, (found) => failures.push(found));
  const events =
    kind === 'json'
      ? readJson(texts, tools)
      : readTable(texts, kind === 'tsv' ? '\t' : separatorOf(waiting.join('')), tools);
  for await (const event of events) {
    const [late] = failures;
    if (event.kind === 'end' && late !== undefined) yield refusal('invalid', `line ${late.line}`, late.reason);
    else if (isOther(event, file.name)) yield refusal('unsupported', 'line 1', reason('unknownFormat'));
    else yield event;
  }
}

/** What was read to tell the format, then the rest; bytes that are no text end it. */
async function* textsOf(
  waiting: readonly string[],
  parts: AsyncIterator<TextPart>,
  fail: (failure: TextPart & { kind: 'failed' }) => number,
): AsyncGenerator<string> {
  yield* waiting;
  for (let part = await parts.next(); part.done !== true; part = await parts.next()) {
    if (part.value.kind === 'failed') {
      fail(part.value);
      return;
    }
    yield part.value.text;
  }
}

async function* joined(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (let chunk = await rest.next(); chunk.done !== true; chunk = await rest.next()) yield chunk.value;
}

/** How files begin that are no text: ZIP, gzip, 7z, xz, bzip2, PDF. */
const otherStarts = [
  [0x50, 0x4b, 0x03],
  [0x50, 0x4b, 0x05],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc],
  [0xfd, 0x37, 0x7a],
  [0x42, 0x5a, 0x68],
  [0x25, 0x50, 0x44, 0x46],
];

function isCompressed(bytes: Uint8Array): boolean {
  return otherStarts.some((start) => start.every((byte, index) => bytes[index] === byte));
}

/** Whether a text that only looked like JSON is none: a BibTeX label in brackets, a wiki page. */
function isOther(event: ImportEvent, name: string): boolean {
  if (event.kind !== 'end' || event.verdict !== 'invalid' || event.format !== null) return false;
  return event.reason.kind === 'jsonUnexpected' && !isJsonName(name);
}

function isJsonName(name: string): boolean {
  return /\.(?:json|jsonld|json-ld)$/iu.test(name);
}

/** By the file's name where it says something, else by its beginning. */
function kindOf(name: string, beginning: string): 'json' | 'csv' | 'tsv' | 'other' {
  if (isJsonName(name)) return 'json';
  if (/\.tsv$/iu.test(name)) return 'tsv';
  if (/\.csv$/iu.test(name)) return 'csv';
  if (/\.(?:bib|ris|html?|xml|ya?ml|md|rtf)$/iu.test(name)) return 'other';
  const text = beginning.trimStart();
  if (/^[{[]/u.test(text)) return 'json';
  const [line = ''] = text.split(/[\r\n]/u);
  return !/^[<@%]/u.test(text) && /[,;\t]/u.test(line) && /highlight|quote|url|link/iu.test(line) ? 'csv' : 'other';
}

/** Spreadsheets of some countries write semicolons, others tabs. */
function separatorOf(beginning: string): string {
  const [line = ''] = beginning.trimStart().split(/[\r\n]/u);
  const count = (character: string) => line.split(character).length - 1;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function refusal(verdict: 'invalid' | 'unsupported', where: string, why: ImportReason): ImportEvent {
  return { kind: 'end', verdict, format: null, where, reason: why };
}
