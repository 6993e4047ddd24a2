import { assertNever } from '../model/assert-never.ts';
import type { Candidate } from './candidate.ts';
import { blocksOf, framesOf, type Item } from './frames.ts';
import { QuotationJoiner } from './join-quotations.ts';
import type { ClaimLanguage } from './languages/claim-language.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readPlainOrder } from './plain-order.ts';
import { quotationsIn } from './quotations.ts';
import { readFrame } from './read-frame.ts';
import { ReportedSentences } from './reported-sentences.ts';
import { readSourcePhrases } from './source-phrases.ts';
import { readVerbSecond } from './verb-second.ts';
import { readVerbSecondSources } from './verb-second-sources.ts';

/** Everything in a text that may be an attributed statement; yields after each sentence. */
export function* findCandidates(
  text: string,
  language: ClaimLanguage | undefined,
  onProgress: (share: number) => void = () => undefined,
): Generator<void, readonly Candidate[]> {
  const paragraphs = paragraphsOf(text);
  const quotations = yield* quotationsIn(text, paragraphs);
  const joiner = new QuotationJoiner(text, language?.quotesApart === true);
  const reported =
    language === undefined || language.reportedMood.size === 0 ? undefined : new ReportedSentences(language);
  let next = 0;
  for (const [index, block] of blocksOf(text, paragraphs, quotations).entries()) {
    const first = next;
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= block.end) next += 1;
    for (const frame of framesOf(text, block, index, quotations.slice(first, next), language)) {
      const candidates =
        language === undefined
          ? []
          : [
              ...readVerbs(frame.items, language),
              ...(language.order === 'v2'
                ? readVerbSecondSources(frame.items, language)
                : readSourcePhrases(frame.items, language)),
            ];
      joiner.addReported(reported?.add(frame, candidates) ?? []);
      joiner.add(frame, candidates);
      yield;
    }
    onProgress(block.end / text.length);
    yield;
  }
  onProgress(1);
  joiner.addReported(reported?.finish() ?? []);
  return joiner.finish();
}

function readVerbs(items: readonly Item[], language: ClaimLanguage): readonly Candidate[] {
  switch (language.order) {
    case 'svo':
      return readFrame(items);
    case 'v2':
      return readVerbSecond(items, language);
    case 'plain':
      return readPlainOrder(items, language);
    default:
      return assertNever(language.order);
  }
}
