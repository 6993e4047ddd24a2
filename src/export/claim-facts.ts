import type { Annotation } from '../model/annotation.ts';
import { livingEvidence, standingVerdict } from '../model/claim.ts';

/** What a person found of a claim, as lines of plain text with a name before each; evidence that is another annotation by its id. */
export function claimFacts(annotation: Annotation): readonly (readonly [string, string])[] {
  const { verdict, confidence, reasons } = standingVerdict(annotation);
  const sureness = confidence === null ? '' : `, ${confidence} confidence`;
  const found = reasons.trim() === '' ? '' : `: ${reasons}`;
  return [
    ['Claimant', annotation.claimant],
    ['In own words', annotation.ownWords],
    ['Verdict', annotation.verdicts.length === 0 ? '' : `${verdict}${sureness}${found}`],
    ...livingEvidence(annotation).map(({ target, relation, note }) => {
      const named =
        target.kind === 'url' ? [target.title, target.url].filter(Boolean).join(' ') : `annotation ${target.id}`;
      return [`Evidence, ${relation}`, [named, note].filter(Boolean).join(' — ')] as const;
    }),
  ];
}
