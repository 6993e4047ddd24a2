import { beforeAll, expect, it, vi } from 'vitest';
import { failed, success } from '../../../src/model/failure.ts';
import { parseLastErrors } from '../../../src/model/last-errors.ts';

const stored: Record<string, unknown> = {};
let keepingFailures: typeof import('../../../src/background/last-errors.ts').keepingFailures;

beforeAll(async () => {
  // The polyfill takes the place of `browser` only where there is none.
  const local = {
    get: async (key: string) => ({ [key]: stored[key] }),
    set: async (values: object) => Object.assign(stored, structuredClone(values)),
  };
  const api = { runtime: { id: 'fake' }, storage: { local } };
  Object.assign(globalThis, { chrome: api, browser: api });
  ({ keepingFailures } = await import('../../../src/background/last-errors.ts'));
});

it('keeps what failed and what was thrown, by name alone, and lets every answer through', async () => {
  const thrown = new TypeError('a note about https://news.example');
  const handlers = keepingFailures({
    create: async () => failed('diskFull', 'QuotaExceededError: the quote'),
    readPage: async () => success('all'),
    edit: async () => failed('notFound'),
    remove: () => {
      throw thrown;
    },
  });
  expect(await handlers.create()).toEqual(failed('diskFull', 'QuotaExceededError: the quote'));
  expect(await handlers.readPage()).toEqual(success('all'));
  expect(await handlers.edit()).toEqual(failed('notFound'));
  await expect(Promise.resolve().then(() => handlers.remove())).rejects.toBe(thrown);
  await vi.waitFor(() =>
    expect(parseLastErrors(stored['lastErrors']).map(({ at, ...rest }) => rest)).toEqual([
      { asked: 'create', kind: 'diskFull', error: 'QuotaExceededError' },
      { asked: 'remove', kind: 'unexpected', error: 'TypeError' },
    ]),
  );
  expect(JSON.stringify(stored)).not.toMatch(/note|quote|example/u);
});
