import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A file that is made to do harm, as the pieces that it is written from. */
export interface HostileFile {
  readonly title: string;
  readonly name: string;
  readonly isPacked: boolean;
  pieces(): Iterable<string>;
}

const [half, million] = [500_000_000, 1_000_000];
const head = '{"kind":"head","format":"claimlight-backup","version":1,"created":1,"schema":1,"extension":"1.0.0"}\n';

function* filled(start: string, repeated: string, length: number, end = ''): Generator<string> {
  yield start;
  const piece = repeated.repeat(Math.ceil(million / repeated.length));
  for (let written = 0; written < length; written += piece.length) yield piece;
  yield end;
}

function* entries(start: string, count: number, entry: (at: number) => string, end: string): Generator<string> {
  yield start;
  for (let at = 0; at < count; at += 1_000)
    yield Array.from({ length: Math.min(1_000, count - at) }, (_, index) => entry(at + index)).join('');
  yield end;
}

const note = 'words of a note that somebody wrote '.repeat(60);
const annotation = (at: number) =>
  `,{"id":"n${at}","uri":"https://news.example/${at % 5_000}","text":"${note}","created":"2026-03-04T09:30:00Z","target":[{}]}`;

/** Every one of them, the largest first. */
export const hostileFiles: readonly HostileFile[] = [
  {
    title: 'half a gigabyte of good annotations, cut at its end',
    name: 'cut.json',
    isPacked: false,
    pieces: () => entries('{"annotations":[{}', Math.ceil(half / annotation(1).length), annotation, ',{"id'),
  },
  {
    title: 'a million good rows, the last of them torn',
    name: 'rows.csv',
    isPacked: false,
    pieces: () =>
      entries('Highlight,URL\n', million, (at) => `words ${at},https://news.example/${at % 5_000}\n`, '"torn,'),
  },
  {
    title: 'half a gigabyte of one text',
    name: 'text.json',
    isPacked: false,
    pieces: () => filled('{"annotations":[{"text":"', 'x', half),
  },
  {
    title: 'half a gigabyte of empty lists',
    name: 'lists.json',
    isPacked: false,
    pieces: () => filled('{"annotations":[[', '[],', half),
  },
  {
    title: 'half a gigabyte of white space',
    name: 'blank.json',
    isPacked: false,
    pieces: () => filled('', ' ', half),
  },
  {
    title: 'half a gigabyte of white space in a list',
    name: 'gap.json',
    isPacked: false,
    pieces: () => filled('{"annotations":[', ' ', half),
  },
  {
    title: 'half a gigabyte of empty cells',
    name: 'cells.csv',
    isPacked: false,
    pieces: () => filled('Highlight,URL\n', ',', half),
  },
  {
    title: 'a packed backup of 2 GB of one letter',
    name: 'bomb.jsonl.gz',
    isPacked: true,
    pieces: () => filled(`${head}{"kind":"setting","name":"`, 'a', 2_000 * million),
  },
  {
    title: 'a packed backup of a line of 99 MB of empty objects',
    name: 'objects.jsonl.gz',
    isPacked: true,
    pieces: () => filled(`${head}{"kind":"article","article":[`, '{},', 98 * million, '{}]}\n'),
  },
  {
    title: 'a packed backup of 200,000 settings of 5 KB',
    name: 'settings.jsonl.gz',
    isPacked: true,
    pieces: () =>
      entries(
        head,
        200_000,
        (at) => `{"kind":"setting","name":"${at}","value":"${`${at} `.repeat(900)}"}\n`,
        '{"kind":"end"}\n',
      ),
  },
];

/** Writes one to disk as it is made. */
export async function writeHostileFile({ isPacked, pieces }: HostileFile, path: string): Promise<void> {
  const source = Readable.from(pieces());
  if (isPacked) await pipeline(source, createGzip({ level: 6 }), createWriteStream(path));
  else await pipeline(source, createWriteStream(path));
}
