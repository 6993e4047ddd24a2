import { expect, it } from 'vitest';
import { listSources, read } from './repository.ts';

const writers = [
  'src/storage/record-writes.ts',
  'src/storage/migrations.ts',
  'src/storage/annotation-row.ts',
  'src/storage/claimant-row.ts',
  // Which compares rows with what their records give.
  'src/storage/integrity/derived-rows.ts',
];
const store = String.raw`objectStore\(\s*'(?:annotations|articles|claimants)'\s*\)`;
const write = String.raw`\s*\.(?:put|add|delete|clear)\(`;

/** Whether a file writes records itself: on the store, or on a name that it gave to the store. */
function writesRecords(source: string): boolean {
  if (new RegExp(store + write, 'u').test(source) || /\b(?:annotationRow|claimantRow)\(/u.test(source)) return true;
  const named = [...source.matchAll(new RegExp(String.raw`const (\w+) = [\w.]*${store};`, 'gu'))].map(
    ([, name]) => name,
  );
  return named.some((name) => new RegExp(String.raw`\b${name}${write}`, 'u').test(source));
}

it('only one file writes records, so that what is kept beside them is never forgotten', () => {
  const others = listSources().filter((path) => path.startsWith('src/') && !writers.includes(path));
  expect(others.filter((path) => writesRecords(read(path)))).toEqual([]);
});

it.each([
  "await transaction.objectStore('articles').put(article);",
  'await transaction.objectStore(store).put(annotationRow(record));',
  "const kept = transaction.objectStore('claimants');\nawait kept.add(row);",
])('such a write is seen: %s', (source) => {
  expect(writesRecords(source)).toBe(true);
});
