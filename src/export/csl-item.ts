import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { cleanTags } from '../model/tags.ts';
import { dateParts, isoTime } from './dates.ts';
import { type CslName, parseName } from './person-name.ts';

/** A day, as far as it is known. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly [number, number?, number?])[];
}

/** One source as CSL-JSON describes it, with the fields that a news page can have. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  /** The day it was read: that of its first annotation. */
  readonly accessed: CslDate;
  readonly URL: string;
  readonly language?: string;
  readonly keyword?: string;
}

/** What of an article a reference is made of. */
export interface CitedArticle extends Pick<Article, 'url' | 'isArticle' | 'metadata' | 'created'> {
  /** Keeps the keys of like references apart; empty for an article that is cited by itself. */
  readonly id: string;
}

/** Describes an article as a source. The key is made of author, year and headline; `taken` keeps keys apart, the same way in every export of the same articles. */
export function toCslItem(
  {
    article,
    annotations,
  }: { readonly article: CitedArticle; readonly annotations: readonly Pick<Annotation, 'tags'>[] },
  taken: Set<string>,
): CslItem {
  const { headline, byline, publisher, published, language } = article.metadata;
  const author = byline.filter((name) => name.trim() !== '').map(parseName);
  const issued = dateParts(published);
  const keyword = cleanTags(annotations.flatMap(({ tags }) => tags)).join(', ');
  return {
    id: freeKey(article, author, taken),
    type: article.isArticle ? 'article-newspaper' : 'webpage',
    title: oneLine(headline) || article.url,
    ...(author.length === 0 ? {} : { author }),
    ...(publisher.trim() === '' ? {} : { 'container-title': oneLine(publisher) }),
    ...(issued === undefined ? {} : { issued: { 'date-parts': [issued] } }),
    accessed: { 'date-parts': [dateParts(isoTime(article.created)) ?? [1970]] },
    URL: article.url,
    ...(language === '' ? {} : { language }),
    ...(keyword === '' ? {} : { keyword }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Keys hold ASCII letters and digits alone, which every program takes. */
function freeKey(article: CitedArticle, author: readonly CslName[], taken: Set<string>): string {
  const [first] = author;
  const name = first === undefined ? article.metadata.publisher : 'literal' in first ? first.literal : first.family;
  const year = dateParts(article.metadata.published)?.[0] ?? '';
  const word =
    article.metadata.headline
      .split(/\s+/u)
      .map(asciiWord)
      .find((written) => written.length > 3) ?? '';
  const wanted = `${asciiWord(name).slice(0, 24)}${year}${word.slice(0, 24)}`;
  const key = wanted === '' || /^\d/u.test(wanted) ? `article${wanted}` : wanted;
  const free = taken.has(key) ? `${key}-${article.id.slice(0, 8)}` : key;
  taken.add(key).add(free);
  return free;
}

function asciiWord(text: string): string {
  const plain = text.normalize('NFKD').replace(/[^A-Za-z0-9]/gu, '');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
