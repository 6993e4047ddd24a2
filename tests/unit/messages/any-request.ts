import fc from 'fast-check';
import { type AppRequests, appRequestParsers } from '../../../src/messages/app-requests.ts';
import { type ContentRequests, contentRequestParsers } from '../../../src/messages/content-requests.ts';
import { decisions, pageCommands, type TabRequests, tabRequestParsers } from '../../../src/messages/tab-requests.ts';
import { changeKinds } from '../../../src/model/anchor-outcome.ts';
import { type AnnotationBody, type AnnotationDraft, motivations } from '../../../src/model/annotation.ts';
import { metadataFields, type PageFacts } from '../../../src/model/article.ts';
import { rulingScopes } from '../../../src/model/article-ruling.ts';
import { confidences, type EvidenceTarget, relations, verdicts } from '../../../src/model/claim.ts';
import type { ClaimChange } from '../../../src/model/claim-edits.ts';
import { claimantKinds } from '../../../src/model/claimant.ts';
import type { ClaimantChange } from '../../../src/model/claimant-edits.ts';
import { colors } from '../../../src/model/color.ts';
import type { CorrectionEdit } from '../../../src/model/corrections.ts';
import type { Reading } from '../../../src/model/history.ts';
import type { ChangeDecision } from '../../../src/model/history-edits.ts';
import type { AnnotationId, ArticleId, ClaimantId, EvidenceId, ImportRunId } from '../../../src/model/ids.ts';
import { accessKinds, metadataSources } from '../../../src/model/metadata-source.ts';
import type { Parser } from '../../../src/model/parse.ts';
import { relationKinds } from '../../../src/model/same-article.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';
import { settingsForPage } from '../../../src/model/settings.ts';
import { type ReviewState, reviewStages } from '../../../src/model/study.ts';
import { anyCharacter } from '../model/any-character.ts';
import { anySettingChange, anySettings } from '../model/any-settings.ts';

const line = fc.string({ unit: anyCharacter, maxLength: 12 });
const id = fc.uuid().map((uuid) => uuid as AnnotationId);
const articleIds = fc.uuid().map((uuid) => uuid as ArticleId);
const importRunId = fc.uuid().map((uuid) => uuid as ImportRunId);

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
  cue: line,
  ownWords: line,
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
    section: line,
    canonicalUrl: line,
    image: line,
    access: fc.constantFrom(...accessKinds),
    sources: fc.dictionary(fc.constantFrom(...metadataFields), fc.constantFrom(...metadataSources)),
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

const anyReview: fc.Arbitrary<ReviewState> = fc.record({
  due: fc.nat(),
  stability: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  difficulty: fc.double({ min: 0, max: 10, noNaN: true }),
  scheduledDays: fc.nat(),
  learningSteps: fc.nat(),
  reps: fc.nat(),
  lapses: fc.nat(),
  stage: fc.constantFrom(...reviewStages),
  lastReview: fc.option(fc.nat()),
});

const claimantId = fc.uuid().map((uuid) => uuid as ClaimantId);
const evidenceId = fc.uuid().map((uuid) => uuid as EvidenceId);
const relation = fc.constantFrom(...relations);
const target: fc.Arbitrary<EvidenceTarget> = fc.oneof(
  fc.record({ kind: fc.constant('annotation' as const), id }),
  fc.record({ kind: fc.constant('url' as const), url: fc.constant('https://news.example/a?b=c'), title: line }),
);
const claimChange: fc.Arbitrary<ClaimChange> = fc.oneof(
  fc.record({
    kind: fc.constant('judge' as const),
    judgement: fc.record({
      verdict: fc.constantFrom(...verdicts),
      confidence: fc.option(fc.constantFrom(...confidences)),
      reasons: line,
    }),
  }),
  fc.record({
    kind: fc.constant('addEvidence' as const),
    evidence: fc.record({ id: evidenceId, target, relation, note: line }),
  }),
  fc.record({ kind: fc.constant('editEvidence' as const), id: evidenceId, relation, note: line }),
  fc.record({ kind: fc.constantFrom('removeEvidence' as const, 'restoreEvidence' as const), id: evidenceId }),
);
const claimantChange: fc.Arbitrary<ClaimantChange> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    edit: fc.record(
      {
        name: line,
        aliases: fc.array(line, { maxLength: 3 }),
        kind: fc.constantFrom(...claimantKinds),
        note: line,
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('merge' as const), into: claimantId }),
  fc.record({ kind: fc.constantFrom('part' as const, 'delete' as const, 'restore' as const) }),
);

const correctionEdit: fc.Arbitrary<CorrectionEdit> = fc.record(
  {
    headline: line,
    byline: fc.array(line, { maxLength: 3 }),
    publisher: line,
    published: line,
    language: line,
    section: line,
  },
  { requiredKeys: [] },
);

type Requests<M> = { readonly [K in keyof M]: M[K] extends { request: infer R } ? fc.Arbitrary<R> : never };

const fromPages: Requests<ContentRequests> = {
  wantFirstLook: fc.record({ url: line }),
  wantAnnotator: fc.record({ url: line }),
  readPage: fc.record({ facts }),
  create: fc.record({
    facts,
    id,
    draft,
    aliases: fc.array(line, { maxLength: 2 }),
    isNamed: fc.boolean(),
    pageText: line,
  }),
  readNamedClaimants: fc.record({ facts }),
  edit: fc.record({ facts, id, edit }),
  remove: fc.record({ facts, id }),
  restore: fc.record({ facts, id }),
  keepReading: fc.record({ facts, id, reading: fc.option(reading) }),
  decide: fc.record({ facts, id, reading, decision }),
  reattach: fc.record({ facts, id, selectors }),
  readSavedText: fc.record({ facts }),
  keepNoteDraft: fc.record({ facts, annotationId: fc.option(id), draft }),
  dropNoteDraft: fc.record({ facts }),
  wantClaimEngine: fc.record({ facts }),
  readHiddenSuggestions: fc.record({ facts }),
  hideSuggestion: fc.record({ facts, content: line, isHidden: fc.boolean() }),
  nameClaimant: fc.record({
    facts,
    id,
    claimant: line,
    cue: line,
    aliases: fc.array(line, { maxLength: 2 }),
    isNamed: fc.boolean(),
  }),
};
const fromApp: Requests<AppRequests> = {
  appCreate: fc.record({ facts, id, draft, aliases: fc.array(line, { maxLength: 2 }) }),
  appEdit: fc.record({ id, edit, chosen: fc.option(claimantId) }),
  appChangeClaim: fc.record({ id, change: claimChange }),
  appChangeClaimant: fc.record({ id: claimantId, change: claimantChange }),
  appRemove: fc.record({ id }),
  appRestore: fc.record({ id }),
  appJoin: fc.record({
    facts,
    target: fc.oneof(
      fc.record({ kind: fc.constant('article' as const), id: articleIds }),
      fc.record({ kind: fc.constant('address' as const), url: line }),
    ),
  }),
  appPart: fc.record({ facts, out: fc.option(articleIds) }),
  appRestoreRelations: fc.record({
    before: fc.array(fc.record({ one: articleIds, other: articleIds, kind: fc.constantFrom(...relationKinds) })),
  }),
  appRuleArticle: fc.record({
    facts,
    scope: fc.constantFrom(...rulingScopes),
    ruling: fc.option(fc.constantFrom('article' as const, 'other' as const)),
  }),
  appCorrect: fc.record({ facts, edit: correctionEdit }),
  appWriteImport: fc.record({ id: importRunId }),
  appUndoImport: fc.record({ id: importRunId }),
  appImportProgress: fc.constant({}),
  appStopImport: fc.constant({}),
  appOrderOutline: fc.record({ tag: line, order: fc.array(id, { maxLength: 3 }) }),
  appReview: fc.record({ id, before: fc.option(fc.nat()), review: anyReview }),
  appChangeSetting: fc.record({ change: anySettingChange }),
  appCheckLibrary: fc.constant({}),
  appStartAfresh: fc.constant({}),
  appPrepareTab: fc.record({ tabId: fc.nat() }),
  appChangeMany: fc.record({
    ids: fc.array(id, { maxLength: 3 }),
    change: fc.oneof(
      fc.record({ kind: fc.constantFrom('addTag' as const, 'removeTag' as const), tag: line }),
      fc.record({ kind: fc.constant('color' as const), color: fc.constantFrom(...colors) }),
      fc.record({ kind: fc.constantFrom('delete' as const, 'restore' as const) }),
    ),
  }),
  appEmptyBin: fc.constant({}),
  appPurge: fc.record({ id }),
  appAddToIndex: fc.constant({}),
};
const nothing = fc.constant({});
const toTabs: Requests<TabRequests> = {
  describePage: nothing,
  explainArticle: nothing,
  addressChanged: nothing,
  readOutcomes: nothing,
  jumpTo: fc.record({ id }),
  decideOnChange: fc.record({ id, decision: fc.constantFrom(...decisions) }),
  reattachHere: fc.record({ id }),
  compareArticle: nothing,
  runCommand: fc.record({ command: fc.constantFrom(...pageCommands), color: fc.option(fc.constantFrom(...colors)) }),
  readSpeakers: nothing,
  recordsChanged: nothing,
  settingsChanged: fc.record({
    settings: anySettings.map((settings) => settingsForPage(settings, 'https://news.example/a')),
  }),
  suggestions: fc.record({
    action: fc.oneof(
      fc.record({ kind: fc.constantFrom('read' as const, 'find' as const, 'stop' as const) }),
      fc.record({ kind: fc.constant('save' as const), ids: fc.array(line, { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('hide' as const), id: line, isHidden: fc.boolean() }),
      fc.record({ kind: fc.constant('underline' as const), isShown: fc.boolean() }),
      fc.record({ kind: fc.constant('jump' as const), id: line }),
    ),
  }),
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
