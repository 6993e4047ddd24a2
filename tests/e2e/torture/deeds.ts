import type { Journal } from './journal.ts';
import type { Deed, DeedBody } from './library-facts.ts';
import type { Chance } from './random.ts';

const colors = ['yellow', 'green', 'blue', 'pink', 'purple'];
const words = ['wheat', 'bridge', 'minister', 'Überprüfung', 'мовчить', '桥梁', 'naïve', 'trains', 'denied', '🧵'];
const names = ['ISW', 'Marta Ilves', 'the ministry', 'Олена Ш.', ''];
const tags = ['grain', 'To Check', 'später', 'Rail/Freight'];

/** What a person writes: some words, and one that nothing else has. */
export function randomBody(chance: Chance): DeedBody {
  const isClaim = chance.is(0.5);
  const long = chance.is(0.05) ? ' long'.repeat(chance.below(20_000)) : '';
  const note = Array.from({ length: 1 + chance.below(12) }, () => chance.of(words)).join(' ');
  return {
    note: `${note} u${chance.below(2 ** 31).toString(36)}${long}`,
    tags: tags.filter(() => chance.is(0.3)),
    color: chance.of(colors),
    claimant: isClaim ? chance.of(names) : '',
    motivation: isClaim ? 'assessing' : chance.of(['highlighting', 'commenting']),
  };
}

/** How many articles there are to write about. */
const pages = 40;

/** Chooses so many deeds, each about another annotation, since two about one would leave open which came last. */
export function chooseDeeds(
  journal: Journal,
  chance: Chance,
  count: number,
  { canImport, busy }: { readonly canImport: boolean; readonly busy: Set<string> },
): readonly Deed[] {
  const deeds: Deed[] = [];
  while (deeds.length < count) {
    const deed = chooseDeed(journal, chance, canImport);
    if (deed === undefined || busy.has(deed.id)) continue;
    busy.add(deed.id);
    deeds.push(deed);
  }
  return deeds;
}

function chooseDeed(journal: Journal, chance: Chance, canImport: boolean): Deed | undefined {
  const what = chance.next();
  if (what < 0.4) return { kind: 'create', id: chance.uuid(), page: chance.below(pages), body: randomBody(chance) };
  if (what < 0.47) return canImport ? chooseImport(journal, chance) : undefined;
  const isGone = what > 0.9;
  const ids = journal.known(isGone);
  if (ids.length === 0) return undefined;
  const id = chance.of(ids);
  if (isGone) return { kind: 'restore', id };
  if (what < 0.7) return { kind: 'edit', id, edit: someOf(randomBody(chance), chance) };
  if (what < 0.78) return { kind: 'judge', id, verdict: chance.of(['supported', 'disputed', 'refuted']) };
  return { kind: 'remove', id };
}

function someOf(body: DeedBody, chance: Chance): Partial<DeedBody> {
  const { note, tags: some, color } = body;
  return chance.of<Partial<DeedBody>>([{ note }, { tags: some, color }, { note, tags: some, color }]);
}

function chooseImport(journal: Journal, chance: Chance): Deed {
  const written = journal.writtenImports().slice(-3);
  if (written.length > 0 && chance.is(0.3)) return { kind: 'undoImport', id: chance.of(written) };
  const articleId = chance.uuid();
  const page = 1_000 + chance.below(2 ** 30);
  const annotations = Array.from({ length: 1 + chance.below(60) }, () => ({
    id: chance.uuid(),
    articleId,
    page,
    body: { ...randomBody(chance), claimant: '' },
  }));
  return { kind: 'import', id: chance.uuid(), annotations };
}
