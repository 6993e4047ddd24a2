import fc from 'fast-check';
import type { Annotation } from '../../../src/model/annotation.ts';
import { confidences, relations, verdicts } from '../../../src/model/claim.ts';
import { type ClaimChange, changeClaim } from '../../../src/model/claim-edits.ts';
import { type Claimant, claimantKinds, createClaimant } from '../../../src/model/claimant.ts';
import { type ClaimantChange, changeClaimant } from '../../../src/model/claimant-edits.ts';
import { type AnnotationEdit, createAnnotation, editAnnotation } from '../../../src/model/edit.ts';
import {
  type ClaimantId,
  claimantIdOfName,
  newAnnotationId,
  newArticleId,
  newEvidenceId,
} from '../../../src/model/ids.ts';

/** A claim with nothing said about it yet. */
export const claim: Annotation = createAnnotation(
  {
    motivation: 'assessing',
    note: '',
    tags: [],
    color: 'yellow',
    claimant: 'ISW',
    cue: 'concludes',
    ownWords: '',
    selectors: null,
  },
  { id: newAnnotationId(crypto), articleId: newArticleId(crypto), claimantId: claimantIdOfName('isw') },
  100,
);

/** A claimant with nothing said about it yet. */
export const claimant: Claimant = createClaimant(claimantIdOfName('isw'), 'ISW', 100);

// Few of each, so that two devices change the same things.
const evidenceIds = [newEvidenceId(crypto), newEvidenceId(crypto)];
const others: readonly ClaimantId[] = ['ap', 'reuters'].map(claimantIdOfName);
const words = fc.constantFrom('', 'a', 'b');

const anyClaimChange: fc.Arbitrary<ClaimChange> = fc.oneof(
  fc.record({
    kind: fc.constant('judge' as const),
    judgement: fc.record({
      verdict: fc.constantFrom(...verdicts),
      confidence: fc.option(fc.constantFrom(...confidences)),
      reasons: words,
    }),
  }),
  fc.record({
    kind: fc.constant('addEvidence' as const),
    evidence: fc.record({
      id: fc.constantFrom(...evidenceIds),
      target: fc.constantFrom(
        { kind: 'url' as const, url: 'https://a.example/', title: '' },
        { kind: 'url' as const, url: 'https://b.example/', title: 'b' },
      ),
      relation: fc.constantFrom(...relations),
      note: words,
    }),
  }),
  fc.record({
    kind: fc.constant('editEvidence' as const),
    id: fc.constantFrom(...evidenceIds),
    relation: fc.constantFrom(...relations),
    note: words,
  }),
  fc.record({
    kind: fc.constantFrom('removeEvidence' as const, 'restoreEvidence' as const),
    id: fc.constantFrom(...evidenceIds),
  }),
);

const anyEdit: fc.Arbitrary<AnnotationEdit> = fc.record(
  { claimant: fc.constantFrom('ISW', 'AP'), cue: words, ownWords: words, tags: fc.constantFrom(['t'], []) },
  { requiredKeys: [] },
);

const now = fc.integer({ min: 90, max: 110 });

/** A copy of the claim on which one device made some changes, its clock going as it will. */
export const anyClaimCopy: fc.Arbitrary<Annotation> = fc
  .array(fc.tuple(fc.oneof(anyClaimChange, anyEdit), now), { maxLength: 6 })
  .map((changes) =>
    changes.reduce<Annotation>(
      (record, [change, at]) =>
        'kind' in change
          ? changeClaim(record, change, at)
          : editAnnotation(
              record,
              change,
              at,
              change.claimant === undefined ? record.claimantId : claimantIdOfName(change.claimant.toLowerCase()),
            ),
      claim,
    ),
  );

const anyClaimantChange: fc.Arbitrary<ClaimantChange> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    edit: fc.record(
      {
        name: fc.constantFrom('ISW', 'Institute', 'The Institute'),
        aliases: fc.array(fc.constantFrom('isw', 'ISW', 'Institute', 'I.S.W.'), { maxLength: 3 }),
        kind: fc.constantFrom(...claimantKinds),
        note: words,
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('merge' as const), into: fc.constantFrom(...others) }),
  fc.record({ kind: fc.constantFrom('part' as const, 'delete' as const, 'restore' as const) }),
);

/** A copy of the claimant on which one device made some changes. */
export const anyClaimantCopy: fc.Arbitrary<Claimant> = fc
  .array(fc.tuple(anyClaimantChange, now), { maxLength: 6 })
  .map((changes) => changes.reduce((record, [change, at]) => changeClaimant(record, change, at), claimant));
