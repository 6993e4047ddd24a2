import { sha256 } from '@noble/hashes/sha2.js';
import { type BackupCounts, type BackupRecord, backupKinds, backupRecord } from '../../model/backup-record.ts';
import { integer, object, parseWith, text } from '../../model/parse.ts';
import { type BackupFacts, backupFormat, backupVersion, noCounts, toHex } from '../backup.ts';
import { throughStream } from '../through-stream.ts';
import { type ByteLine, byteLines } from './byte-lines.ts';
import type { ImportFile } from './import-format.ts';
import { type ImportReason, reason } from './import-reason.ts';
import { hasMoreValues } from './json-weight.ts';
import { SeenRecords } from './seen-records.ts';

/**
 * What comes out of a backup, in its order: what it says of itself, its records, the end. Only after an end that says
 * `valid` (nothing missing, nothing changed since it was written) may what came before be written for good.
 */
export type BackupEvent =
  | { readonly kind: 'head'; readonly facts: BackupFacts }
  | { readonly kind: 'record'; readonly where: string; readonly record: BackupRecord }
  /** A line that is no record as this version knows them, or a record that came before. */
  | { readonly kind: 'skipped'; readonly where: string; readonly reason: ImportReason }
  | { readonly kind: 'end'; readonly verdict: 'valid'; readonly counts: BackupCounts }
  | {
      readonly kind: 'end';
      readonly verdict: 'invalid' | 'unsupported';
      readonly where: string;
      readonly reason: ImportReason;
    };

/** How much is read at most, whatever a file claims to unpack to. */
export interface BackupLimits {
  /** Longest line, in bytes: the longest text of an article, with room for what JSON escapes. */
  readonly lineBytes: number;
  /** Most values in one line: several times those of the longest record. */
  readonly lineValues: number;
  readonly totalBytes: number;
  readonly records: number;
  /** How many times its packed size a file may unpack to, once it has unpacked to `ratioFromBytes`; text comes to some ten times. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export const backupLimits: BackupLimits = {
  lineBytes: 100_000_000,
  lineValues: 500_000,
  totalBytes: 16_000_000_000,
  records: 2_000_000,
  ratio: 300,
  ratioFromBytes: 64_000_000,
};

export interface BackupReading {
  /** The version of the database of this extension; records of a newer one hold what would be lost. */
  readonly schema: number;
  readonly limits?: BackupLimits;
}

/** Whether a file begins as a packed one does, as every backup. */
export function isPacked(beginning: Uint8Array): boolean {
  return beginning[0] === 0x1f && beginning[1] === 0x8b;
}

/** Reads a backup as it comes, in bounded memory. What the file itself fails with (it was moved away) is thrown. */
export async function* readBackup(file: ImportFile, reading: BackupReading): AsyncGenerator<BackupEvent> {
  const { limits = backupLimits } = reading;
  const source = watched(file.read());
  let line = 0;
  try {
    const unpacked = throughStream(source.chunks(), new DecompressionStream('gzip'));
    const lines = byteLines(bounded(unpacked, source, limits), limits.lineBytes);
    for await (const event of readLines(lines, reading.schema, limits, (at) => (line = at))) {
      yield event;
      if (event.kind === 'end') return;
    }
  } catch (error) {
    const failure = source.failure();
    if (failure !== undefined) throw failure.error;
    const where = `line ${line + 1}`;
    if (error instanceof TooLarge) yield refusal('invalid', where, reason('backupTooLarge'));
    else if (!isPacked(source.beginning())) yield refusal('unsupported', 'byte 0', reason('unknownFormat'));
    // What fails after the last byte lacks the rest; what fails before is not what was written.
    else yield refusal('invalid', where, reason(source.hasEnded() ? 'backupCut' : 'backupDamaged', line + 1));
  }
}

class TooLarge extends Error {}

/** How much is unpacked at a time, in packed bytes: gzip makes at most a thousand times of it. */
const stepBytes = 4_096;

/** A file's bytes in small steps, with what is to be known of them when unpacking fails. */
function watched(chunks: AsyncIterable<Uint8Array>) {
  let beginning = new Uint8Array();
  let failure: { readonly error: unknown } | undefined;
  let [length, hasEnded] = [0, false];
  return {
    beginning: () => beginning,
    length: () => length,
    hasEnded: () => hasEnded,
    failure: () => failure,
    async *chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
      try {
        for await (const chunk of chunks) {
          for (let at = 0; at < chunk.length; at += stepBytes) {
            const step = chunk.slice(at, at + stepBytes);
            if (beginning.length < 2) beginning = Uint8Array.from([...beginning, ...step.slice(0, 2)]);
            length += step.length;
            yield step;
          }
        }
        hasEnded = true;
      } catch (error) {
        failure = { error };
        throw error;
      }
    },
  };
}

async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  packed: { length(): number },
  { totalBytes, ratio, ratioFromBytes }: BackupLimits,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > totalBytes) throw new TooLarge();
    if (length > ratioFromBytes && length > packed.length() * ratio) throw new TooLarge();
    yield chunk;
  }
}

const head = object<BackupFacts>({ created: integer(0), schema: integer(1), extension: text(100) });
const end = object<{ readonly counts: BackupCounts; readonly sha256: string }>({
  counts: object<BackupCounts>(
    Object.fromEntries(backupKinds.map((kind) => [kind, integer(0)])) as {
      readonly [K in keyof BackupCounts]: ReturnType<typeof integer>;
    },
  ),
  sha256: text(64),
});

async function* readLines(
  lines: AsyncIterable<ByteLine>,
  schema: number,
  limits: BackupLimits,
  follow: (line: number) => void,
): AsyncGenerator<BackupEvent> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const hash = sha256.create();
  const counts: Record<BackupRecord['kind'], number> = { ...noCounts };
  const seen = new SeenRecords();
  let ended: BackupEvent | undefined;
  let line = 0;
  for await (const { parts, isWhole } of lines) {
    line += 1;
    const where = `line ${line}`;
    // Whatever stands after the end was not written by us.
    if (ended !== undefined) return yield refusal('invalid', where, reason('backupDamaged', line));
    if (parts === 'tooLong') return yield refusal('invalid', where, reason('backupTooLarge'));
    if (hasMoreValues(parts, limits.lineValues)) return yield refusal('invalid', where, reason('backupTooLarge'));
    const value = jsonIn(decoder, parts);
    if (value === undefined || !isWhole) {
      const isOther = line === 1;
      return yield refusal(
        isOther ? 'unsupported' : 'invalid',
        where,
        isOther ? reason('unknownFormat') : reason(isWhole ? 'backupDamaged' : 'backupCut', line),
      );
    }
    if (line === 1) {
      const opening = readHead(value, schema);
      yield opening;
      if (opening.kind === 'end') return;
    } else if (value['kind'] === 'end') {
      const given = parseWith(end, value);
      if (!given.ok) return yield refusal('invalid', where, reason('backupDamaged', line));
      if (given.value.sha256 !== toHex(hash.digest())) return yield refusal('invalid', where, reason('backupChecksum'));
      if (backupKinds.some((kind) => given.value.counts[kind] !== counts[kind]))
        return yield refusal('invalid', where, reason('backupCounts'));
      ended = { kind: 'end', verdict: 'valid', counts };
      follow(line);
      continue;
    } else {
      if (line > limits.records) return yield refusal('invalid', where, reason('backupTooLarge'));
      const event = readRecord(value, where, seen);
      const kind = backupKinds.find((known) => known === value['kind']);
      if (kind !== undefined) counts[kind] += 1;
      yield event;
      if (event.kind === 'end') return;
    }
    for (const part of parts) hash.update(part);
    hash.update(lineFeed);
    follow(line);
  }
  yield ended ?? refusal('invalid', `line ${line + 1}`, reason('backupCut', line + 1));
}

const lineFeed = Uint8Array.of(0x0a);

type JsonObject = Readonly<Record<string, unknown>>;

/** The object that a line holds; undefined when it holds none. */
function jsonIn(decoder: TextDecoder, parts: readonly Uint8Array[]): JsonObject | undefined {
  try {
    const texts = parts.map((part) => decoder.decode(part, { stream: true }));
    const value: unknown = JSON.parse(`${texts.join('')}${decoder.decode()}`);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch (error) {
    // Bytes that are no UTF-8, text that is no JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readHead(value: JsonObject, schema: number): BackupEvent {
  if (value['kind'] !== 'head' || value['format'] !== backupFormat)
    return refusal('unsupported', 'line 1', reason('unknownFormat'));
  const version = value['version'];
  if (typeof version === 'number' && version > backupVersion)
    return refusal('unsupported', 'line 1', reason('backupNewer'));
  const facts = parseWith(head, value);
  if (version !== backupVersion || !facts.ok) return refusal('invalid', 'line 1', reason('backupDamaged', 1));
  if (facts.value.schema > schema) return refusal('unsupported', 'line 1', reason('backupNewer'));
  return { kind: 'head', facts: facts.value };
}

function readRecord(value: JsonObject, where: string, seen: SeenRecords): BackupEvent {
  const record = parseWith(backupRecord, value);
  if (!record.ok) return { kind: 'skipped', where, reason: reason('backupRecord', record.reason) };
  const place = seen.add(record.value);
  if (place === 'full') return refusal('invalid', where, reason('backupTooLarge'));
  if (place === 'seen') return { kind: 'skipped', where, reason: reason('duplicate') };
  return { kind: 'record', where, record: record.value };
}

function refusal(verdict: 'invalid' | 'unsupported', where: string, why: ImportReason): BackupEvent {
  return { kind: 'end', verdict, where, reason: why };
}
