import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '../drivers/browser-driver.ts';
import { saveSelected } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { perform } from './ask-inside.ts';
import { chooseDeeds } from './deeds.ts';
import type { Run } from './torture.ts';

/** How many things one tab asks for at a time, at most. */
const deedsAtOnce = 3;

/** In bytes: less than what any of these libraries takes. */
const tooLittleStorage = 20_000;

/** How long no answer at all is waited for, in milliseconds, before the kill comes anyway; such rounds are counted. */
const longestSilenceMs = 15_000;

const passages = ['the trains carry wheat as often as shells', 'state television', 'leave for soldiers'];

/** Has all tabs work, disturbs them, and ends it all at a random moment by `end`; what had no answer then never gets one. */
export async function work(
  run: Run,
  browser: Browser,
  pages: readonly Page[],
  end: () => Promise<void>,
): Promise<void> {
  const { chance, journal, options } = run;
  // Begun with the first answer, so that a slow machine is not killed before it has done anything.
  let onAnswer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    onAnswer = resolve;
  });
  const lifeMs = chance.below(1_200);
  const untilEnd = firstOf(answered, run).then(() => sleep(lifeMs));
  const busy = new Set<string>();
  let isOver = false;
  // Whatever is under way when the browser or the extension goes fails by that alone; before that a failure is the run's.
  const guarded = async (part: Promise<unknown>) => {
    try {
      await part;
    } catch (error) {
      if (!isOver) throw error;
    }
  };
  const canImport = run.counts.updates > 0 || options.previous === undefined;
  const parts = [guarded(disturb(run, browser))];
  for (const page of pages)
    parts.push(guarded(workInTab(run, page, { busy, canImport, isOver: () => isOver, onAnswer })));
  if (chance.is(0.15)) parts.push(guarded(markWords(run, browser)));
  const all = Promise.all(parts);
  await Promise.race([untilEnd, all]);
  isOver = true;
  await end();
  // A page that went away may never answer.
  await Promise.race([all, sleep(2_000)]);
  journal.cutOff();
}

async function firstOf(answered: Promise<void>, { counts }: Run): Promise<void> {
  const silence = new AbortController();
  await Promise.race([
    answered,
    sleep(longestSilenceMs, undefined, { signal: silence.signal }).then(
      () => {
        counts.silences += 1;
      },
      () => undefined,
    ),
  ]);
  silence.abort();
}

async function workInTab(
  { journal, chance }: Run,
  page: Page,
  tab: { readonly busy: Set<string>; readonly canImport: boolean; readonly isOver: () => boolean; onAnswer(): void },
): Promise<void> {
  while (!tab.isOver()) {
    const deeds = chooseDeeds(journal, chance, 1 + chance.below(deedsAtOnce), tab);
    for (const deed of deeds) journal.ask(deed);
    const outcomes = await perform(page, deeds);
    tab.onAnswer();
    for (const [index, deed] of deeds.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined) throw new Error(`No outcome of ${deed.kind}`);
      journal.answer(deed, outcome);
      tab.busy.delete(deed.id);
    }
  }
}

async function disturb({ chance, counts, disk }: Run, browser: Browser): Promise<void> {
  await sleep(chance.below(600));
  if (chance.is(0.35)) {
    await browser.stopBackground();
    counts.backgroundStops += 1;
  } else if (chance.is(0.25)) {
    const isLimited = await browser.limitStorage(tooLittleStorage);
    if (!isLimited && disk === undefined) return;
    if (!isLimited) disk?.fill();
    counts.fillings += 1;
    await sleep(200 + chance.below(400));
    if (isLimited) await browser.limitStorage(null);
    else disk?.clear();
  }
}

/** Marks words in an article as a reader does, until the page says that they are saved. */
async function markWords({ chance, journal, counts, server }: Run, browser: Browser): Promise<void> {
  const url = publishCopy(server, 'article.html');
  const page = await browser.open(url);
  const words = await page.select(chance.of(passages));
  await saveSelected(page, 'highlight');
  journal.mark(url, words);
  counts.marks += 1;
}
