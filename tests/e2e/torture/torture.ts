import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserName, Page } from '../drivers/browser-driver.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { type Server, serve } from '../support/serve.ts';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { openInside, readFacts } from './ask-inside.ts';
import { Journal, type JournalFigures } from './journal.ts';
import { type Chance, chanceFrom } from './random.ts';
import { buildInside, putExtension } from './torture-extension.ts';
import { work } from './work.ts';

export interface TortureOptions {
  readonly browserName: BrowserName;
  readonly kills: number;
  readonly seed: number;
  /** Folder of the extension's build. */
  readonly build: string;
  /** Folder of an older build that the first third of the run works with; the same build under a lower version when not given. */
  readonly previous?: string;
  /** An empty folder for the profile and the extension. */
  readonly folder: string;
  /** Whether the profile is to be there after the run: then it gets no disk of its own, which would take it along. */
  readonly keepsProfile?: boolean;
  /** Folder of pages to mark words in. */
  readonly samples: string;
  readonly report: (line: string) => void;
}

/** What a run came to. */
export interface TortureFigures extends JournalFigures {
  readonly kills: number;
  readonly marks: number;
  readonly backgroundStops: number;
  readonly reloads: number;
  readonly updates: number;
  readonly fillings: number;
  /** Lives in which nothing was answered for a long while. */
  readonly silences: number;
  /** Annotations that stood in the library at the end, deleted ones counted. */
  readonly annotations: number;
  /** What was wrong, each with the round in which it was seen. */
  readonly wrong: readonly string[];
}

/** How much a profile may take on a disk of its own, in megabytes: several times what one of Firefox does at first. */
const diskMegabytes = 400;

/** How many tabs of the extension work at once. */
const tabs = 3;

/**
 * Starts a browser with the extension again and again on one profile, has several tabs save, edit, delete, restore, judge,
 * import and undo at random, kills the browser's process group at a random moment, and holds what the next start finds
 * against the journal. Between the kills the background is stopped, the extension loaded anew and once updated, and the
 * browser's storage made too small: by its own means where it has some, else by filling the disk that the profile is on.
 */
export async function torture(options: TortureOptions): Promise<TortureFigures> {
  const run = await prepare(options);
  try {
    for (let round = 0; round <= options.kills; round += 1) await runRound(run, round);
  } finally {
    await run.server.close();
    run.disk?.unmount();
  }
  return { ...run.counts, ...run.journal.figures, wrong: run.wrong };
}

/** What the parts of one run share. */
export interface Run {
  readonly options: TortureOptions;
  readonly chance: Chance;
  readonly journal: Journal;
  readonly server: Server;
  /** On which the profile is, where it can have one of its own; without it a Firefox is never short of storage. */
  readonly disk: SmallDisk | undefined;
  readonly script: string;
  readonly extension: string;
  readonly counts: {
    kills: number;
    marks: number;
    backgroundStops: number;
    reloads: number;
    updates: number;
    fillings: number;
    silences: number;
    annotations: number;
  };
  readonly wrong: string[];
}

async function prepare(options: TortureOptions): Promise<Run> {
  const { folder, build, previous, samples, seed } = options;
  const extension = join(folder, 'extension');
  const profile = join(folder, 'profile');
  await mkdir(profile, { recursive: true });
  // Chromium has a limit of its own.
  const needsDisk = options.browserName === 'firefox' && options.keepsProfile !== true;
  const script = await buildInside();
  if (previous === undefined) await putExtension(build, extension, script, '0.0.1');
  else await putExtension(previous, extension, script, '0.0.1');
  return {
    options,
    chance: chanceFrom(seed),
    journal: new Journal(),
    server: await serve(samples),
    disk: needsDisk ? mountSmallDisk(profile, diskMegabytes) : undefined,
    script,
    extension,
    counts: {
      kills: 0,
      marks: 0,
      backgroundStops: 0,
      reloads: 0,
      updates: 0,
      fillings: 0,
      silences: 0,
      annotations: 0,
    },
    wrong: [],
  };
}

/** One life of the browser: a look at what the last one left, work, and a kill; the last one ends with the look. */
async function runRound(run: Run, round: number): Promise<void> {
  const { options, journal, counts, wrong } = run;
  const { browserName, kills, report } = options;
  const browser = await launchBrowser(browserName, {
    extensionDir: run.extension,
    profileDir: join(options.folder, 'profile'),
    isOffline: true,
  });
  try {
    let pages = await openTabs(browser);
    await check(run, pages, round);
    if (round === kills) return;
    if (counts.updates === 0 && round >= kills / 3) {
      await update(run, browser, round);
      pages = await openTabs(browser);
    }
    if (run.chance.is(0.1)) {
      await work(run, browser, pages, () => browser.reloadExtension());
      counts.reloads += 1;
      pages = await openTabs(browser);
      await check(run, pages, round);
    }
    await work(run, browser, pages, () => browser.kill());
  } finally {
    await browser.kill();
    run.disk?.clear();
    journal.cutOff();
  }
  counts.kills += 1;
  report(`${round + 1}/${kills} kills, ${journal.figures.acknowledged} acknowledged, ${wrong.length} wrong`);
}

async function openTabs(browser: Browser): Promise<readonly Page[]> {
  const pages: Page[] = [];
  while (pages.length < tabs) pages.push(await openInside(browser));
  return pages;
}

async function check(
  { journal, chance, counts, wrong, options }: Run,
  [page]: readonly Page[],
  round: number,
): Promise<void> {
  if (page === undefined) throw new Error('No tab to look from');
  const facts = await readFacts(page, queriesOf(journal, chance));
  counts.annotations = Object.keys(facts.annotations).length;
  for (const problem of journal.compare(facts)) {
    wrong.push(`round ${round}: ${problem}`);
    options.report(`WRONG in round ${round}: ${problem}`);
  }
}

/** Searches for a few annotations by what they alone have, for beginnings that many have, and for facts. */
function queriesOf(journal: Journal, chance: Chance): readonly string[] {
  const notes = journal.notes();
  const own = Array.from(
    { length: Math.min(6, notes.length) },
    () => /\bu[0-9a-z]+/u.exec(chance.of(notes))?.[0] ?? '',
  );
  return [
    ...own.filter((word) => word !== ''),
    'wh',
    'мовч',
    '桥梁',
    'tag:grain',
    'claimant:ISW',
    'verdict:refuted minister',
  ];
}

/** Puts the build in place of the older one, as a store does, and looks at what the new version makes of the library. */
async function update(run: Run, browser: Browser, round: number): Promise<void> {
  await putExtension(run.options.build, run.extension, run.script);
  await browser.reloadExtension();
  run.counts.updates += 1;
  await check(run, [await openInside(browser)], round);
}
