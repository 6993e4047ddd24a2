import fc from 'fast-check';
import type { Annotation } from '../../../src/model/annotation.ts';
import { confidences, type Evidence, relations, verdicts } from '../../../src/model/claim.ts';
import { claimantIdOfName, newAnnotationId, newEvidenceId } from '../../../src/model/ids.ts';
import { foldName } from '../../../src/model/tags.ts';
import { anyAnnotation, anyText, made } from './made-records.ts';

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    target: fc.oneof(
      anyText.map((title) => ({ kind: 'url' as const, url: 'https://data.example/a_(b)?c=*d*', title })),
      fc.constant({ kind: 'annotation' as const, id: newAnnotationId(crypto) }),
    ),
    relation: fc.constantFrom(...relations),
    note: anyText,
  })
  .map((fields) => ({
    ...fields,
    id: newEvidenceId(crypto),
    created: made,
    deleted: null,
    stamps: { relation: made, note: made, deleted: made },
  }));

/** An annotation of which something was found: words of one's own, verdicts, evidence. */
export const anyFinding: fc.Arbitrary<Annotation> = fc
  .record({
    annotation: anyAnnotation,
    cue: anyText,
    ownWords: anyText,
    verdicts: fc.array(
      fc.record({
        at: fc.constant(made),
        verdict: fc.constantFrom(...verdicts),
        confidence: fc.option(fc.constantFrom(...confidences)),
        reasons: anyText,
      }),
      { maxLength: 2 },
    ),
    evidence: fc.array(anyEvidence, { maxLength: 2 }),
  })
  .map(({ annotation, ...found }) => ({
    ...annotation,
    ...found,
    claimantId: annotation.claimant === '' ? null : claimantIdOfName(foldName(annotation.claimant)),
  }));
