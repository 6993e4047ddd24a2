import { askTab } from '../../src/messages/runtime.ts';
import type { AnnotationOutcome } from '../../src/messages/tab-requests.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { type Article, emptyMetadata, type PageFacts } from '../../src/model/article.ts';
import { noRulings, type PageRulings } from '../../src/model/article-ruling.ts';
import { identityKeys, keysOfParts } from '../../src/model/canonical-link.ts';
import type { Failure, Result } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import { isAwayFrom } from '../../src/model/settings.ts';
import { readShownRecords } from '../../src/storage/queries.ts';
import { readRulings } from '../../src/storage/ruling-queries.ts';
import { readSettings } from '../../src/storage/settings-queries.ts';
import { type ClosedReason, closedByContentType, readAddressKind } from '../view/address-kind.ts';
import { findOriginal } from './article-identity.ts';
import { describePage, type PageAnswer, readContentType } from './ask-page.ts';
import { findTab } from './chosen-tab.ts';
import { readDatabase } from './popup-database.ts';

/** A page that can be annotated, with what is saved about it. */
export interface OpenPage {
  readonly kind: 'open';
  readonly tabId: number;
  readonly facts: PageFacts;
  /** The keys by which its records are found, its own first. */
  readonly keys: readonly string[];
  /** Whether the person keeps us from its site: then the page is not asked. */
  readonly isAway: boolean;
  /** Whether the page itself answered; if not, the facts are those that were saved, or only what the tab shows. */
  readonly isAnswering: boolean;
  readonly annotations: readonly Annotation[];
  /** The records that are the page's article, its own first. */
  readonly articles: readonly Article[];
  /** The known article of which the page seems to be a copy, to be offered; null when there is none. */
  readonly original: Article | null;
  /** What the person ruled about it as it was loaded. */
  readonly rulings: PageRulings;
}

/** What of a page changes with what is saved. */
export type SavedAboutPage = Pick<OpenPage, 'annotations' | 'articles' | 'original'>;

export type LoadedPage =
  | OpenPage
  | { readonly kind: 'closed'; readonly reason: ClosedReason }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How long a page is waited for before it is shown from what is saved. A page busy with its own scripts answers late. */
const answerLimitMs = 1_500;

/** Reads everything that the first view of a tab's page needs. */
export async function loadPage(named: number | undefined): Promise<LoadedPage> {
  // At the same time: a database takes as long to open as a tab to be found.
  const [tab, settings] = await Promise.all([findTab(named), readDatabase(readSettings)]);
  const address = readAddressKind(tab?.url);
  if (tab === undefined || address.kind === 'closed') {
    return { kind: 'closed', reason: address.kind === 'closed' ? address.reason : 'unknown' };
  }
  if (!settings.ok) return { kind: 'failed', failure: settings.failure };
  const isAway = isAwayFrom(settings.value, address.url);
  const [contentType, answer] = isAway
    ? [undefined, { kind: 'silent' } as const]
    : await Promise.all([readContentType(tab.id), answerInTime(describePage(tab.id))]);
  const closed = contentType === undefined ? undefined : closedByContentType(contentType);
  if (closed !== undefined) return { kind: 'closed', reason: closed };

  const described = answer.kind === 'described' ? answer.facts : undefined;
  const keys = identityKeys(described?.url ?? address.url, described?.metadata.canonicalUrl ?? '');
  const parts = described === undefined ? [] : keysOfParts(described);
  const records = await readDatabase((database) => readShownRecords(database, keys, parts));
  if (!records.ok) return { kind: 'failed', failure: records.failure };
  const { article, articles, annotations } = records.value;
  if (answer.kind === 'refused' && annotations.length === 0) {
    return { kind: 'closed', reason: address.url.toLowerCase().endsWith('.pdf') ? 'pdf' : 'refused' };
  }
  const facts: PageFacts = described ?? {
    url: address.url,
    isArticle: article?.isArticle ?? true,
    metadata: article?.metadata ?? { ...emptyMetadata, headline: tab.title },
  };
  const [original, rulings] = await Promise.all([
    readDatabase((database) => findOriginal(database, facts, articles)),
    readDatabase((database) => readRulings(database, keys, facts.url)),
  ]);
  return {
    kind: 'open',
    tabId: tab.id,
    facts,
    keys,
    isAway,
    isAnswering: described !== undefined,
    annotations,
    articles,
    original: original.ok ? original.value : null,
    // What cannot be read is told by the list, which comes from the same database.
    rulings: rulings.ok ? rulings.value : noRulings,
  };
}

/** Reads anew what is saved about a page. */
export function readSaved({ keys, facts }: OpenPage): Promise<Result<SavedAboutPage>> {
  return readDatabase(async (database) => {
    const { annotations, articles } = await readShownRecords(database, keys, keysOfParts(facts));
    return { annotations, articles, original: await findOriginal(database, facts, articles) };
  });
}

/** Where each annotation's words stand on the page now; empty when the page does not say. */
export async function readOutcomes(tabId: number): Promise<ReadonlyMap<AnnotationId, AnnotationOutcome>> {
  const answer = await askTab(tabId, 'readOutcomes', {});
  return new Map(answer.ok ? answer.value.map((each) => [each.id, each]) : []);
}

function answerInTime(answer: Promise<PageAnswer>): Promise<PageAnswer> {
  const tooLate = new Promise<PageAnswer>((resolve) => {
    setTimeout(() => resolve({ kind: 'silent' }), answerLimitMs);
  });
  return Promise.race([answer, tooLate]);
}
