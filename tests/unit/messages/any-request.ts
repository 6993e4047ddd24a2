import fc from 'fast-check';
import { type AppRequests, appRequestParsers } from '../../../src/messages/app-requests.ts';
import { type ContentRequests, contentRequestParsers } from '../../../src/messages/content-requests.ts';
import { decisions, pageCommands, type TabRequests, tabRequestParsers } from '../../../src/messages/tab-requests.ts';
import { changeKinds } from '../../../src/model/anchor-outcome.ts';
import { type AnnotationBody, type AnnotationDraft, motivations } from '../../../src/model/annotation.ts';
import type { PageFacts } from '../../../src/model/article.ts';
import { colors } from '../../../src/model/color.ts';
import type { Reading } from '../../../src/model/history.ts';
import type { ChangeDecision } from '../../../src/model/history-edits.ts';
import type { AnnotationId } from '../../../src/model/ids.ts';
import type { Parser } from '../../../src/model/parse.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';

const line = fc.string({ unit: 'binary', maxLength: 12 });
const id = fc.uuid().map((uuid) => uuid as AnnotationId);

const selectors: fc.Arbitrary<PassageSelectors> = fc.record({
  quote: fc.record({ exact: line, prefix: line, suffix: line }),
  position: fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length })),
  sentence: line,
});

const body: { readonly [K in keyof AnnotationBody]: fc.Arbitrary<AnnotationBody[K]> } = {
  motivation: fc.constantFrom(...motivations),
  note: line,
  tags: fc.array(line, { maxLength: 3 }),
  color: fc.constantFrom(...colors),
  claimant: line,
};

const draft: fc.Arbitrary<AnnotationDraft> = fc.record({ ...body, selectors: fc.option(selectors) });
const edit: fc.Arbitrary<Partial<AnnotationBody>> = fc.record(body, { requiredKeys: [] });

const facts: fc.Arbitrary<PageFacts> = fc.record({
  url: line,
  isArticle: fc.boolean(),
  metadata: fc.record({
    headline: line,
    byline: fc.array(line, { maxLength: 3 }),
    publisher: line,
    published: line,
    modified: line,
    language: line,
    canonicalUrl: line,
  }),
});

const reading: fc.Arbitrary<Reading> = fc.record({
  text: line,
  changes: fc.subarray([...changeKinds]),
});
const decision: fc.Arbitrary<ChangeDecision> = fc.oneof(
  fc.record({ kind: fc.constantFrom('keep' as const, 'gone' as const, 'reopen' as const) }),
  fc.record({ kind: fc.constant('accept' as const), selectors }),
);

type Requests<M> = { readonly [K in keyof M]: M[K] extends { request: infer R } ? fc.Arbitrary<R> : never };

const fromPages: Requests<ContentRequests> = {
  openPage: fc.record({ facts }),
  wantAnnotator: fc.record({ facts }),
  readPage: fc.record({ facts }),
  create: fc.record({ facts, id, draft, pageText: line }),
  edit: fc.record({ facts, id, edit }),
  remove: fc.record({ facts, id }),
  restore: fc.record({ facts, id }),
  keepReading: fc.record({ facts, id, reading: fc.option(reading) }),
  decide: fc.record({ facts, id, reading, decision }),
  reattach: fc.record({ facts, id, selectors }),
  readSavedText: fc.record({ facts }),
  keepNoteDraft: fc.record({ facts, annotationId: fc.option(id), draft }),
  dropNoteDraft: fc.record({ facts }),
};
const fromApp: Requests<AppRequests> = {
  appCreate: fc.record({ facts, id, draft }),
  appEdit: fc.record({ id, edit }),
  appRemove: fc.record({ id }),
  appRestore: fc.record({ id }),
  appPrepareTab: fc.record({ tabId: fc.nat() }),
};
const nothing = fc.constant({});
const toTabs: Requests<TabRequests> = {
  describePage: nothing,
  addressChanged: nothing,
  readOutcomes: nothing,
  jumpTo: fc.record({ id }),
  decideOnChange: fc.record({ id, decision: fc.constantFrom(...decisions) }),
  reattachHere: fc.record({ id }),
  compareArticle: nothing,
  runCommand: fc.record({ command: fc.constantFrom(...pageCommands), color: fc.option(fc.constantFrom(...colors)) }),
  recordsChanged: nothing,
};

/** A kind of request with its parser and every payload it may have. */
export interface RequestKind {
  readonly kind: string;
  readonly parser: Parser<object>;
  readonly valid: fc.Arbitrary<object>;
}

/** Every kind of request of every direction. */
export const requestKinds: readonly RequestKind[] = [
  ...kindsOf(contentRequestParsers, fromPages),
  ...kindsOf(appRequestParsers, fromApp),
  ...kindsOf(tabRequestParsers, toTabs),
];

function kindsOf(
  parsers: Readonly<Record<string, Parser<object>>>,
  requests: Readonly<Record<string, fc.Arbitrary<object>>>,
): readonly RequestKind[] {
  return Object.entries(parsers).flatMap(([kind, parser]) => {
    const valid = requests[kind];
    return valid === undefined ? [] : [{ kind, parser, valid }];
  });
}
