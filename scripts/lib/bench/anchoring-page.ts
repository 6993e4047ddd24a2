import { findElsewhere, findElsewhereInSlices, findUnchanged } from '../../../src/anchoring/anchor.ts';
import { describePassage } from '../../../src/anchoring/describe.ts';
import { foldText } from '../../../src/anchoring/folded-text.ts';
import { PageReader, readPageText } from '../../../src/anchoring/page-text.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';
import { finishSlices, runInSlices } from '../../../src/model/slices.ts';
import { type Happened, happenTo, makeParagraphs } from './made-article.ts';
import { findApproximately, matchers } from './matchers.ts';
import { median } from './table.ts';

/** One cell of the table: a matcher on a page. */
export interface Measured {
  readonly name: string;
  /** Median over the rounds; extrapolated from those that were looked at when `looked` is less than asked. */
  readonly ms: number;
  readonly found: number;
  readonly looked: number;
}

/** A row of a corpus, as the page is given it. */
export interface CorpusRow {
  readonly selectors: PassageSelectors;
  readonly page: number;
}

const mostMs = 4_000;
const rounds = 5;

function show(paragraphs: readonly (readonly string[])[]): void {
  const article = document.createElement('article');
  for (const paragraph of paragraphs) {
    const element = document.createElement('p');
    element.textContent = paragraph.join(' ');
    article.append(element);
  }
  document.body.replaceChildren(article);
  // Layout belongs to the page, not to whoever looks at it first.
  document.body.getBoundingClientRect();
}

function chooseSentences(paragraphs: readonly (readonly string[])[], count: number): readonly string[] {
  const all = paragraphs.flat();
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] ?? '');
}

function prepare(length: number, count: number, happened: Happened): readonly PassageSelectors[] {
  const before = makeParagraphs(length);
  show(before);
  const { text } = readPageText(document);
  const sentences = chooseSentences(before, count);
  const selectors = sentences.map((sentence) => {
    const start = text.indexOf(sentence);
    return describePassage(text, { start, end: start + sentence.length }, 'en');
  });
  show(happenTo(before, new Set(sentences), happened));
  return selectors;
}

/** Measures every matcher on one page, turn by turn. */
export async function measureMatchers(length: number, count: number, happened: Happened): Promise<readonly Measured[]> {
  const selectors = prepare(length, count, happened);
  const measured: Measured[] = [];
  const names = Object.keys(matchers);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  const results = new Map<string, { found: number; looked: number }>();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const taken = times.get(name) ?? [];
      if (taken.reduce((sum, ms) => sum + ms, 0) > mostMs) continue;
      const start = performance.now();
      const looked = await matchers[name]?.(selectors, () => performance.now() - start > mostMs);
      const ms = performance.now() - start;
      if (looked === undefined) continue;
      taken.push((ms * selectors.length) / looked.looked);
      results.set(name, looked);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  for (const name of names) {
    const { found = 0, looked = 0 } = results.get(name) ?? {};
    measured.push({ name, ms: median(times.get(name) ?? []), found, looked });
  }
  return measured;
}

/** Looks for lost passages as the extension does, in slices, and gives the longest task in milliseconds beside the whole time. */
export async function measureLongestTask(
  length: number,
  count: number,
): Promise<{ longest: number; whole: number; lost: number }> {
  const selectors = prepare(length, count, 'deleted');
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.observe({ entryTypes: ['longtask'] });
  const start = performance.now();
  let lost = 0;
  function* look() {
    const page = (yield* new PageReader(document).readInSlices()) ?? readPageText(document);
    const others: PassageSelectors[] = [];
    for (const each of selectors) {
      if (findUnchanged(each, page.text) === undefined) others.push(each);
      yield;
    }
    yield* page.folded.prepare();
    for (const each of others) {
      const outcome = yield* findElsewhereInSlices(each, page.folded);
      if (outcome.kind === 'lost') lost += 1;
      yield;
    }
  }
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  await runInSlices(look(), { budgetMs: 8, now: () => performance.now(), pause });
  const whole = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { longest, whole, lost };
}

/** How often each row is looked for in one go; the browser's clock is too coarse for once. */
const repeats = 8;
/** Of so many goes the quickest counts: other work on the machine only ever adds to one. */
const goes = 3;

/** Milliseconds for each row of a corpus, strings in, outcome out, pages prepared: ours and the peer, turn by turn. */
export function measureRows(
  pages: readonly { readonly text: string; readonly language: string }[],
  rows: readonly CorpusRow[],
): { readonly ours: readonly number[]; readonly peer: readonly number[] } {
  const ours: number[] = [];
  const peer: number[] = [];
  const time = (run: () => void) => {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) run();
    return (performance.now() - start) / repeats;
  };
  for (const { selectors, page } of rows) {
    const { text = '', language = '' } = pages[page] ?? {};
    let ourTime = Number.POSITIVE_INFINITY;
    let peerTime = Number.POSITIVE_INFINITY;
    for (let go = 0; go < goes; go += 1) {
      // A page that nobody has looked at: what is kept of one look must not make the next go quicker.
      const target = foldText(text, { language });
      finishSlices(target.prepare());
      ourTime = Math.min(
        ourTime,
        time(() => findUnchanged(selectors, text) ?? findElsewhere(selectors, target)),
      );
      peerTime = Math.min(
        peerTime,
        time(() => findApproximately(text, selectors)),
      );
    }
    ours.push(ourTime);
    peer.push(peerTime);
  }
  return { ours, peer };
}
