import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureKinds } from '../../../src/model/failure.ts';
import {
  errorName,
  isFault,
  keptErrors,
  type LastError,
  parseLastErrors,
  withError,
} from '../../../src/model/last-errors.ts';

const error = (at: number): LastError => ({ at, asked: 'create', kind: 'diskFull', error: 'QuotaExceededError' });

describe('the last errors', () => {
  it('are the newest ones, the oldest of them first', () => {
    const all = Array.from({ length: keptErrors + 5 }, (_, at) => error(at));
    const kept = all.reduce<readonly LastError[]>(withError, []);
    expect(kept.map(({ at }) => at)).toEqual(all.slice(5).map(({ at }) => at));
  });

  it.each([undefined, null, 'x', [{ at: 1 }], [{ ...error(1), kind: 'of another version' }], Array(50).fill(error(1))])(
    'are none where they cannot be read: %j',
    (value) => expect(parseLastErrors(value)).toEqual([]),
  );

  it.each([
    [new TypeError('https://news.example/secret'), 'TypeError'],
    [new DOMException('full', 'QuotaExceededError'), 'QuotaExceededError'],
    ['AbortError: the words of a note', 'AbortError'],
    ['Error: x', 'Error'],
    ['https://news.example/secret', ''],
    [undefined, ''],
    [{ name: 'a note' }, ''],
  ])('name an exception and nothing else of it: %s', (thrown, name) => expect(errorName(thrown)).toBe(name));

  it('never hold a word of what an exception says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, message) => {
        const thrown = new Error(message);
        thrown.name = name;
        expect(errorName(thrown)).toMatch(/^(?:[A-Z][A-Za-z]{0,40}(?:Error|Exception)|Error|)$/u);
        expect(errorName(`${name}: ${message}`)).toMatch(/^(?:[A-Z][A-Za-z]{0,40}(?:Error|Exception)|Error|)$/u);
      }),
    );
  });

  it('are faults, not refusals', () => {
    expect(failureKinds.filter((kind) => !isFault(kind))).toEqual([
      'notFound',
      'notAllowed',
      'extensionUpdated',
      'nothingSelected',
      'stopped',
    ]);
  });
});
