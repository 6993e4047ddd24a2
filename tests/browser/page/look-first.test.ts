import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceInstance } from '../../../content-scripts/page/instance.ts';
import { lookFirst } from '../../../content-scripts/page/look-first.ts';
import { Painter } from '../../../content-scripts/page/painter.ts';
import { offerFirstLook, takeFirstLook } from '../../../src/background/first-looks.ts';
import { carryMessages } from '../../../src/messages/runtime.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import { failed, type Result, success } from '../../../src/model/failure.ts';
import type { Paint } from '../../../src/model/settings.ts';
import { annotationOf, foundEntry } from './made-entries.ts';

const tabId = 7;
const url = () => document.location.href;

/** Answers the page as the background does. */
function answerPage(answer: () => Result<unknown> = () => success(takeFirstLook({ tabId, url: url() }))): void {
  carryMessages({
    runtime: {
      id: 'test',
      getURL: (path) => path,
      sendMessage: async (message: unknown) => {
        expect(message).toEqual({ kind: 'wantFirstLook', request: { url: url() } });
        return structuredClone(answer());
      },
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
    },
  });
}

function painted(): Record<string, readonly string[]> {
  return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
}

const offer = (annotations: readonly Annotation[], paint: Paint = 'ink') =>
  offerFirstLook(tabId, url(), { paint, annotations });

beforeEach(() => {
  document.body.innerHTML = '<p>The ferry sails every hour.</p><p>The tower is closed today.</p>';
  CSS.highlights.clear();
  answerPage();
});

afterEach(() => replaceInstance('annotator').dispatchEvent(new Event('none')));

/** The tests before left an annotator's mark. */
function noAnnotator(): void {
  (globalThis as { [name: symbol]: unknown })[Symbol.for('claimlight.instances')] = {};
}

test.each<Paint>(['ink', 'line', 'none'])('paints with %s what the annotator will paint', async (paint) => {
  noAnnotator();
  const found = [
    foundEntry('every hour', { note: 'A note', color: 'green' }),
    foundEntry('is closed today', { motivation: 'assessing' }),
    foundEntry('closed', {}),
  ];
  offer(
    found.map(({ annotation }) => annotation),
    paint,
  );
  expect(await lookFirst(document)).toBe(true);
  const first = painted();
  CSS.highlights.clear();
  const painter = new Painter();
  painter.draw(paint);
  painter.paint(found);
  expect(first).toEqual(painted());
  expect(Object.keys(first).length > 0).toBe(paint !== 'none');
});

test('leaves what changed, what is gone and what is about the whole page to the annotator', async () => {
  noAnnotator();
  offer([
    annotationOf('every day'),
    annotationOf('words that never stood here'),
    annotationOf('', { motivation: 'commenting', note: 'n', selectors: null }),
  ]);
  expect(await lookFirst(document)).toBe(false);
  expect(painted()).toEqual({});
});

test('keeps a note from the page but for its first character', () => {
  offer([annotationOf('every hour', { note: 'Secret' }), annotationOf('closed')]);
  const taken = takeFirstLook({ tabId, url: url() });
  expect(taken?.annotations.map(({ note }) => note)).toEqual(['S', '']);
  expect(Object.keys(taken?.annotations[0] ?? {}).sort()).toEqual(['color', 'motivation', 'note', 'selectors']);
});

test.each([
  ['another page stands in the tab by now', () => takeFirstLook({ tabId, url: 'https://other.example/' })],
  ['another tab asks', () => takeFirstLook({ tabId: 8, url: url() })],
])('is answered with nothing when %s', (_name, ask) => {
  offer([annotationOf('every hour')]);
  expect(ask()).toBeNull();
});

test('is answered once', () => {
  offer([annotationOf('every hour')]);
  expect(takeFirstLook({ tabId, url: url() })).not.toBeNull();
  expect(takeFirstLook({ tabId, url: url() })).toBeNull();
});

test.each([
  ['is not answered', () => failed('noAnswer')],
  ['is answered with nothing', () => success(null)],
])('paints nothing when it %s', async (_name, answer) => {
  noAnnotator();
  answerPage(answer);
  expect(await lookFirst(document)).toBe(false);
  expect(painted()).toEqual({});
});

test('leaves the painting to an annotator that is there, or comes meanwhile', async () => {
  offer([annotationOf('every hour')]);
  expect(await lookFirst(document)).toBe(false);
  noAnnotator();
  answerPage(() => {
    replaceInstance('annotator');
    return success(takeFirstLook({ tabId, url: url() }));
  });
  expect(await lookFirst(document)).toBe(false);
  expect(painted()).toEqual({});
});
