import type { Candidate } from './candidate.ts';
import type { ClaimLanguage } from './languages/claim-language.ts';
import type { SignWeights } from './sign-weights.ts';
import type { SpeechType } from './statement.ts';

/** The probability that a candidate is an attributed statement: a logistic model over its signs. */
export function confidenceOf(candidate: Candidate, weights: SignWeights): number {
  let logOdds = weights.bias;
  for (const sign of signsOf(candidate)) logOdds += weights.signs[sign] ?? 0;
  return 1 / (1 + Math.exp(-logOdds));
}

/** All signs of a candidate that the model weighs: its own, and pairs of them that say more together. */
export function signsOf(candidate: Pick<Candidate, 'signs' | 'position' | 'kind'>): ReadonlySet<string> {
  const { signs, position, kind } = candidate;
  const starting = (prefix: string) => signs.find((sign) => sign.startsWith(prefix)) ?? `${prefix}none`;
  const complement = position === 'after' ? starting('complement:') : `position:${position}`;
  const tier = starting('tier:');
  const verb = signs.includes('content verb') ? 'verb' : 'no verb';
  return new Set([
    ...signs,
    isQuoted({ signs, position }) ? 'quoted' : 'not quoted',
    `${starting('words:')} ${starting('by kind:')}`,
    `${starting('words:')} ${signs.includes('within claim') ? 'within' : 'outside'}`,
    `position:${position}`,
    `${kind} ${complement}`,
    `${kind} ${starting('use:')}`,
    `${tier} ${complement}`,
    `${kind} ${tier} ${verb}`,
    `${complement} ${verb}`,
    `${tier} ${starting('speaker ')}`,
    `${complement} ${starting('content ')}`,
  ]);
}

/** Whether a candidate has words in quotation marks, by its signs. */
export function isQuoted({ signs, position }: Pick<Candidate, 'signs' | 'position'>): boolean {
  return position === 'loose' || signs.some((sign) => quotedSigns.has(sign));
}

const quotedSigns = new Set([
  'left quotation',
  'quotation within',
  'complement:quotation',
  'continued',
  'next paragraph',
]);

/** Whether a statement is to be suggested: words in quotation marks, which a reader can check by eye, have a floor of their own. */
export function isSuggested(type: SpeechType, confidence: number, { threshold }: SignWeights): boolean {
  return confidence >= (type === 'indirect' ? threshold.indirect : threshold.quoted);
}

/** The weights of a language; of one without any of its own, those that hold for most. */
export function weightsOf(language: ClaimLanguage | undefined): SignWeights {
  return language?.weights ?? (language === undefined ? quotedOnly : commonWeights);
}

/** For a language without data: whole sentences in quotation marks, long ones, and those that a comma or dash parts from who says them. */
const quotedOnly: SignWeights = {
  threshold: { quoted: 0.5, indirect: 0.5 },
  bias: -2,
  signs: { 'words:one': -3, 'words:few': -3, 'words:many': 2.5, parted: 1.5, capital: 0.7, 'sentence end': 0.5 },
};

/** For a language whose data brings no weights: clear complements and quotations of verbs of saying. */
const commonWeights: SignWeights = {
  threshold: { quoted: 0.5, indirect: 0.5 },
  bias: -0.5,
  signs: {
    'complement:clause': 2,
    'complement:quotation': 2,
    'complement:colon': 1.5,
    'left quotation': 2,
    'quotation within': 1.2,
    'position:before': 1,
    'kind:source': 1.5,
    'no speaker': -1.5,
    'use:passive': -1.5,
    loose: -1.5,
    'within claim': -4,
    'words:few': -2,
    'words:many': 2.5,
    'content no verb': -0.5,
    'tier:plain': 0.5,
    'tier:weak': -1,
    'kind:judge': -1,
    'kind:think': -0.5,
    negated: -1,
  },
};
