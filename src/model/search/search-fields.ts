import type { Annotation } from '../annotation.ts';
import type { Article } from '../article.ts';
import { livingEvidence, standingVerdict } from '../claim.ts';
import { correctedArticle } from '../corrections.ts';
import { searchWords } from './search-words.ts';

/** What is searched, each as one bit of a set; the heavier a field, the further up stands what has the word in it. */
export const searchFields = {
  quote: { bit: 1, weight: 20 },
  note: { bit: 2, weight: 20 },
  ownWords: { bit: 4, weight: 24 },
  tag: { bit: 8, weight: 32 },
  claimant: { bit: 16, weight: 28 },
  headline: { bit: 32, weight: 26 },
  byline: { bit: 64, weight: 18 },
  publisher: { bit: 128, weight: 12 },
} as const;
export type SearchField = keyof typeof searchFields;

/** A text of a record with the field that it stands in. */
export type SearchText = readonly [SearchField, string];

/** What is searched of an annotation itself. Evidence and reasons are what the person wrote, as notes are. */
export function textsOfAnnotation(annotation: Annotation): readonly SearchText[] {
  const { selectors, note, ownWords, tags, claimant, cue } = annotation;
  const evidence = livingEvidence(annotation);
  const texts: readonly SearchText[] = [
    ['quote', selectors?.quote.exact ?? ''],
    ['note', note],
    ['note', standingVerdict(annotation).reasons],
    ...evidence.map((each): SearchText => ['note', each.note]),
    ...evidence.map(({ target }): SearchText => ['note', target.kind === 'url' ? target.title : '']),
    ['ownWords', ownWords],
    ...tags.map((tag): SearchText => ['tag', tag]),
    ['claimant', claimant],
    ['claimant', cue],
  ];
  return texts.filter(([, text]) => text !== '');
}

/** What is searched of an article, as the person set it right. */
export function textsOfArticle(article: Article): readonly SearchText[] {
  const { headline, byline, publisher } = correctedArticle(article).metadata;
  const texts: readonly SearchText[] = [
    ['headline', headline],
    ...byline.map((author): SearchText => ['byline', author]),
    ['publisher', publisher],
    ['publisher', siteOfAddress(article.url)],
  ];
  return texts.filter(([, text]) => text !== '');
}

/** The host of an article's address, without "www."; empty for what is no address. */
export function siteOfAddress(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

/** Where a word stands in the texts of a record: in which fields, and at which places. */
export interface Occurrences {
  fields: number;
  readonly positions: number[];
}

/** Every word of a record's texts. Words of different texts never stand next to each other. */
export function occurrencesIn(texts: readonly SearchText[]): Map<string, Occurrences> {
  const words = new Map<string, Occurrences>();
  let offset = 0;
  for (const [field, text] of texts) {
    let last = offset;
    for (const { term, position } of searchWords(text)) {
      last = offset + position;
      const known = words.get(term);
      if (known === undefined) words.set(term, { fields: searchFields[field].bit, positions: [last] });
      else {
        known.fields |= searchFields[field].bit;
        known.positions.push(last);
      }
    }
    offset = last + 2;
  }
  return words;
}

/** The weight of the heaviest field in a set of bits. */
export function weightOfFields(bits: number): number {
  return weights[bits & 0xff] ?? 0;
}

const weights = Uint8Array.from({ length: 256 }, (_, bits) =>
  Math.max(0, ...Object.values(searchFields).map(({ bit, weight }) => ((bits & bit) === 0 ? 0 : weight))),
);
