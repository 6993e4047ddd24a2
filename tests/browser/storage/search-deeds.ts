import fc from 'fast-check';
import type { AnnotationDraft } from '../../../src/model/annotation.ts';
import type { PageFacts } from '../../../src/model/article.ts';
import { colors } from '../../../src/model/color.ts';
import type { AnnotationId, ClaimantId } from '../../../src/model/ids.ts';
import { removeAnnotation, restoreAnnotation, saveEdit } from '../../../src/storage/annotation-commands.ts';
import { purgeDeleted } from '../../../src/storage/bin-commands.ts';
import { saveClaimantChange } from '../../../src/storage/claim-commands.ts';
import { saveCorrections } from '../../../src/storage/correction-commands.ts';
import type { Database } from '../../../src/storage/database.ts';
import { saveReading } from '../../../src/storage/history-commands.ts';
import { joinArticles, partArticle } from '../../../src/storage/identity-commands.ts';
import { mergeRecent } from '../../../src/storage/search/merge-recent.ts';
import { facts, judge, passageAt, save, succeeded } from './library.ts';

const words = [
  'war',
  'Wärme',
  'warm',
  'ISW',
  'truce',
  'Kyjiw',
  'перемир’я',
  'ЩО',
  '停戦合意',
  '停戦',
  'สงคราม',
  'هدنة',
  'a',
  'x1',
];
const pages = ['news.example/report', 'www.press.example/story', 'sub.news.example/other'];
const names = ['ISW', 'Kremlin', 'Institute for War', 'Ärzte'];

const text = fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((some) => some.join(' '));
const wish: fc.Arbitrary<Partial<AnnotationDraft>> = fc.record({
  motivation: fc.constantFrom('assessing' as const, 'highlighting' as const),
  note: text,
  tags: fc.array(fc.constantFrom('war', 'War', 'cold war', 'truce', 'c++'), { maxLength: 2 }),
  color: fc.constantFrom(...colors),
  claimant: fc.constantFrom('', ...names),
  selectors: text.map((exact) => ({ ...passageAt(3), quote: { exact, prefix: '', suffix: '' } })),
});
const pick = fc.nat(20);
const page = fc.nat(pages.length - 1);

type Deed =
  | { readonly kind: 'save'; readonly page: number; readonly wish: Partial<AnnotationDraft> }
  | { readonly kind: 'edit'; readonly at: number; readonly wish: Partial<AnnotationDraft> }
  | { readonly kind: 'delete' | 'restore' | 'judge' | 'read'; readonly at: number }
  | { readonly kind: 'purge' }
  | { readonly kind: 'take up' }
  | { readonly kind: 'correct'; readonly page: number; readonly headline: string }
  | { readonly kind: 'join'; readonly page: number; readonly other: number }
  | { readonly kind: 'part'; readonly page: number }
  | { readonly kind: 'rename'; readonly at: number; readonly name: string }
  | { readonly kind: 'merge'; readonly at: number; readonly into: number }
  | { readonly kind: 'unmerge'; readonly at: number };

const saving = fc.record({ kind: fc.constant('save' as const), page, wish });
/** Something that a person, or time, does to a library. */
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: saving },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: pick, wish }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('delete', 'restore', 'judge', 'read'), at: pick }) },
  fc.record({ kind: fc.constant('purge' as const) }),
  fc.record({ kind: fc.constant('take up' as const) }),
  fc.record({ kind: fc.constant('correct' as const), page, headline: text }),
  fc.record({ kind: fc.constant('join' as const), page, other: page }),
  fc.record({ kind: fc.constant('part' as const), page }),
  fc.record({ kind: fc.constant('rename' as const), at: pick, name: fc.constantFrom(...names, 'Anyone') }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), at: pick, into: pick }) },
  fc.record({ kind: fc.constant('unmerge' as const), at: pick }),
);

const part = fc.oneof(
  fc.constantFrom(
    ...words,
    'w',
    'wa',
    'wär',
    'is',
    'пе',
    '停',
    '戦合',
    'press',
    'lind',
    '"war truce"',
    '"warm"',
    '"停戦 war"',
  ),
  fc.constantFrom(
    'tag:war',
    'tag:"cold war"',
    'tag:c',
    'site:news.example',
    'site:"press.example"',
    'site:pr',
    'by:lind',
    'by:ma',
  ),
  fc.constantFrom(
    'by:"Mara Lindqvist"',
    'claimant:isw',
    'claimant:"Institute for War"',
    'claimant:i',
    'verdict:refuted',
    'state:changed',
  ),
  fc.constantFrom('verdict:unreviewed', 'color:pink', 'state:found', 'before:1970-01-02', 'after:1971'),
);
/** A few searches that made libraries have answers to. */
export const query = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(' '));

function factsOf(index: number): PageFacts {
  return {
    ...facts({
      headline: ['War and truce', '停戦合意の後', 'Wärme'][index] ?? '',
      byline: index === 0 ? ['Mara Lindqvist', 'Tom'] : ['Tom Ma'],
    }),
    url: `https://${pages[index]}`,
  };
}

/** Does a deed as the background does; what cannot be done is not done. */
export async function act(database: Database, deed: Deed, now: number): Promise<void> {
  const ids = (await database.getAllKeys('annotations')) as AnnotationId[];
  const claimants = (await database.getAllKeys('claimants')) as ClaimantId[];
  const idAt = (at: number) => ids[at % Math.max(1, ids.length)];
  const claimantAt = (at: number) => claimants[at % Math.max(1, claimants.length)];
  const pageOf = (index: number) => ({
    facts: factsOf(index),
    keys: [pages[index]?.replace('www.', '') ?? ''],
    now,
    ids: crypto,
  });
  if (deed.kind === 'save') {
    const { facts: of, keys } = pageOf(deed.page);
    succeeded(await save(database, deed.wish, { facts: of, keys, now }));
    return;
  }
  if (deed.kind === 'purge') return void succeeded(await purgeDeleted(database, { until: now }));
  if (deed.kind === 'take up') return void succeeded(await mergeRecent(database, 0));
  if (deed.kind === 'correct') {
    return void succeeded(await saveCorrections(database, { ...pageOf(deed.page), edit: { headline: deed.headline } }));
  }
  if (deed.kind === 'part') return void (await partArticle(database, { ...pageOf(deed.page), out: null }));
  if (deed.kind === 'join') {
    const target = { kind: 'address', url: factsOf(deed.other).url } as const;
    return void (await joinArticles(database, { ...pageOf(deed.page), target }));
  }
  if (deed.kind === 'rename' || deed.kind === 'merge' || deed.kind === 'unmerge') {
    const [id, into] = [claimantAt(deed.at), deed.kind === 'merge' ? claimantAt(deed.into) : undefined];
    if (id === undefined) return;
    if (deed.kind === 'rename') {
      return void (await saveClaimantChange(database, {
        id,
        now,
        change: { kind: 'edit', edit: { name: deed.name } },
      }));
    }
    if (into === undefined) return void (await saveClaimantChange(database, { id, now, change: { kind: 'part' } }));
    return void (await saveClaimantChange(database, { id, now, change: { kind: 'merge', into } }));
  }
  const id = idAt(deed.at);
  if (id === undefined) return;
  if (deed.kind === 'edit') {
    const { selectors: _same, ...edit } = deed.wish;
    succeeded(await saveEdit(database, { id, edit, now }));
  } else if (deed.kind === 'delete') succeeded(await removeAnnotation(database, { id, now }));
  else if (deed.kind === 'restore') succeeded(await restoreAnnotation(database, { id, now }));
  else if (deed.kind === 'judge') await judge(database, { id } as never, 'refuted');
  else succeeded(await saveReading(database, { id, now, reading: { text: 'otherwise', changes: [] } }));
}
