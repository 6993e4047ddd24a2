import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoteKeeper } from '../../../content-scripts/page/note-keeper.ts';
import type { AnnotationDraft } from '../../../src/model/annotation.ts';
import { emptyMetadata } from '../../../src/model/article.ts';
import { type Failure, failed, type Result, success } from '../../../src/model/failure.ts';

const facts = { url: 'https://news.example/a', isArticle: true, metadata: emptyMetadata };

function writing(note: string) {
  const draft: AnnotationDraft = {
    motivation: 'commenting',
    note,
    tags: [],
    color: 'yellow',
    claimant: '',
    cue: '',
    ownWords: '',
    selectors: null,
  };
  return { facts, annotationId: null, draft };
}

/** What the background was asked, in order, and what is on its disk. */
let asked: string[];
let onDisk: string | null;
let atWork: number;
let waiting: (() => void)[];
let answer: Result<null>;
let heard: (Failure | null)[];

function reset(): void {
  asked = [];
  onDisk = null;
  atWork = 0;
  waiting = [];
  answer = success(null);
  heard = [];
}

beforeEach(() => {
  reset();
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage: work } });
});
afterEach(() => vi.unstubAllGlobals());

/** A background that answers each request when it is let, and refuses to be asked two things at once. */
async function work({ kind, request }: { kind: string; request: { draft?: AnnotationDraft } }): Promise<Result<null>> {
  atWork += 1;
  expect(atWork).toBe(1);
  asked.push(request.draft?.note ?? kind);
  await new Promise<void>((resolve) => waiting.push(resolve));
  if (answer.ok) onDisk = request.draft?.note ?? null;
  atWork -= 1;
  return answer;
}

/** Lets the background answer what it was asked. */
async function letAnswer(): Promise<void> {
  waiting.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
}

async function letAnswerAll(): Promise<void> {
  for (let idle = 0; idle < 2; idle = waiting.length === 0 ? idle + 1 : 0) await letAnswer();
}

function newKeeper(): NoteKeeper {
  return new NoteKeeper((failure) => heard.push(failure));
}

describe('words that are being written', () => {
  test('are written at once, and what was typed meanwhile after that, in one go', async () => {
    const keeper = newKeeper();
    for (const note of ['a', 'ab', 'abc']) keeper.keep(writing(note));
    expect(asked).toEqual(['a']);
    await letAnswerAll();
    expect(asked).toEqual(['a', 'abc']);
    expect(heard).toEqual([null, null]);
  });

  test('are tried again with the next ones when they could not be written', async () => {
    const keeper = newKeeper();
    answer = failed('diskFull');
    keeper.keep(writing('a'));
    await letAnswerAll();
    expect(heard).toEqual([{ kind: 'diskFull', detail: '' }]);
    answer = success(null);
    keeper.keep(writing('ab'));
    await letAnswerAll();
    expect(onDisk).toBe('ab');
    expect(heard.at(-1)).toBeNull();
  });

  test('are forgotten when they are saved, also those that were still on their way', async () => {
    const keeper = newKeeper();
    keeper.keep(writing('a'));
    keeper.keep(writing('ab'));
    const dropped = keeper.drop(facts);
    await letAnswerAll();
    await dropped;
    expect(asked).toEqual(['a', 'dropNoteDraft']);
    expect(onDisk).toBeNull();
  });

  test('stay when others were forgotten before them', async () => {
    const keeper = newKeeper();
    keeper.keep(writing('a'));
    const dropped = keeper.drop(facts);
    keeper.keep(writing('next note'));
    await letAnswerAll();
    await dropped;
    expect(onDisk).toBe('next note');
  });

  test('end on disk as they were typed last, however slow the disk is', async () => {
    const step = fc.oneof(
      fc.constant('answer'),
      fc.constant('drop'),
      fc.integer({ min: 0, max: 99 }).map((n) => `note ${n}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        reset();
        const keeper = newKeeper();
        let expected: string | null = null;
        for (const each of steps) {
          if (each === 'answer') await letAnswer();
          else if (each === 'drop') void keeper.drop(facts);
          else keeper.keep(writing(each));
          if (each !== 'answer') expected = each === 'drop' ? null : each;
        }
        await letAnswerAll();
        expect(onDisk).toBe(expected);
      }),
    );
  });
});
