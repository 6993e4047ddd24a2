import { UuidSet } from '../../model/uuid-set.ts';
import { isPacked } from './backup.ts';
import { backupEvents } from './backup-events.ts';
import { decodeText, type TextPart } from './decode-text.ts';
import { fileKind, isJsonName, separatorOf } from './file-kind.ts';
import type { ImportEvent, ImportFile, ImportTools } from './import-format.ts';
import { type ImportReason, reason } from './import-reason.ts';
import { readJson } from './read-json.ts';
import { readTable } from './read-table.ts';

/** How much of a file's beginning tells what it is, in UTF-16 code units. */
const sniffLength = 4_096;
/** How much white space may stand before that. */
const maxBlankLength = 1_000_000;

/**
 * Reads annotations out of a file of any format that we know, as it comes, in bounded memory. Events come in the file's
 * order; the last is `end`, and only after one that says `valid` may be kept what came before. An annotation whose id
 * came before in the same file is skipped.
 */
export async function* readImport(file: ImportFile, tools: ImportTools): AsyncGenerator<ImportEvent> {
  const seen = new UuidSet();
  for await (const event of readAll(file, tools)) {
    if (event.kind === 'record' && !seen.add(event.annotation.id)) {
      yield { kind: 'skipped', where: event.where, reason: reason('duplicate') };
    } else yield event;
  }
}

async function* readAll(file: ImportFile, tools: ImportTools): AsyncGenerator<ImportEvent> {
  const bytes = file.read()[Symbol.asyncIterator]();
  const first = await bytes.next();
  const start = first.done === true ? new Uint8Array() : first.value;
  if (start.length === 0) return yield refusal('invalid', 'line 1', reason('empty'));
  if (isPacked(start)) {
    yield* backupEvents({ name: file.name, read: () => joined(start, bytes) }, tools.schema);
    return;
  }
  if (isCompressed(start)) return yield refusal('unsupported', 'byte 0', reason('compressed'));

  const failures: { readonly line: number; readonly reason: ImportReason }[] = [];
  const parts = decodeText(joined(start, bytes))[Symbol.asyncIterator]();
  let beginning = '';
  let isWhole = false;
  while (beginning.length < maxBlankLength && beginning.trim().length < sniffLength) {
    const part = await parts.next();
    isWhole = part.done === true;
    if (part.done === true) break;
    if (part.value.kind === 'failed') {
      failures.push(part.value);
      break;
    }
    beginning += part.value.text;
  }
  const isBlank = beginning.trim() === '';
  const kind = fileKind(file.name, beginning);
  if (kind === 'other' || (isBlank && !isWhole && failures.length === 0))
    return yield refusal('unsupported', 'line 1', reason('unknownFormat'));
  const [early] = failures;
  if (early !== undefined) return yield refusal('invalid', `line ${early.line}`, early.reason);
  if (isBlank) return yield refusal('invalid', 'line 1', reason('empty'));

  const texts = textsOf(beginning, parts, (found) => failures.push(found));
  const events = kind === 'json' ? readJson(texts, tools) : readTable(texts, separatorOf(kind, beginning), tools);
  for await (const event of events) {
    const [late] = failures;
    if (event.kind === 'end' && late !== undefined) yield refusal('invalid', `line ${late.line}`, late.reason);
    else if (isOther(event, file.name)) yield refusal('unsupported', 'line 1', reason('unknownFormat'));
    else yield event;
  }
}

/** What was read to tell the format, then the rest; bytes that are no text end it. */
async function* textsOf(
  beginning: string,
  parts: AsyncIterator<TextPart>,
  fail: (failure: TextPart & { kind: 'failed' }) => number,
): AsyncGenerator<string> {
  yield beginning;
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

/** How files begin that are no text: ZIP, 7z, xz, bzip2, PDF. */
const otherStarts = [
  [0x50, 0x4b, 0x03],
  [0x50, 0x4b, 0x05],
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

function refusal(verdict: 'invalid' | 'unsupported', where: string, why: ImportReason): ImportEvent {
  return { kind: 'end', verdict, format: null, where, reason: why };
}
