import { detectLanguage } from './detect-language.ts';
import type { Found } from './found.ts';
import { closeLanguages } from './language-words.ts';
import { readAllMeta } from './meta-tags.ts';
import type { PageSources } from './page-sources.ts';
import { textOf } from './schema-node.ts';
import { nextNode } from './walk.ts';

/** How much of the text is looked at, in UTF-16 code units, and how long a paragraph must be to be running text. */
const sampleLength = 3_000;
const glanceLength = 600;
/** Paragraphs of less text together are beside the article. */
const minSample = 500;
const minParagraphLength = 60;
const maxNodes = 4_000;
const noText = /^(?:script|style|noscript|template|nav|footer|form|svg)$/u;

/** What share of words must be a language's frequent ones to name it at all, and how many times those of the declared one to speak against that. */
const minShare = 0.1;
const minLead = 2.5;
/** The same against one that is written alike. */
const minLeadOverClose = 6;

/** The text's language: the declared one, unless the text's own letters and words say clearly that it is another. */
export function readLanguage(sources: PageSources): Found<string> | undefined {
  const declared = declaredLanguages(sources);
  // Some sentences in the very language that is declared are enough; a doubt asks for more.
  const glance = declared.length === 0 ? undefined : detectLanguage(sampleText(sources, glanceLength));
  if (glance !== undefined && glance.share >= minShare && primary(declared[0]?.value ?? '') === glance.language) {
    return declared[0];
  }
  const detected = detectLanguage(sampleText(sources, sampleLength));
  if (detected === undefined || detected.share < minShare) return declared[0];
  const guess: Found<string> = { value: detected.language, source: 'detected' };
  const [first] = declared;
  if (first === undefined) return guess;
  const same = declared.find(({ value }) => primary(value) === detected.language || isClose(value, detected.language));
  const isContradicted = declared.every(({ value }) => {
    const lead = detected.over(primary(value));
    return lead >= (isClose(value, detected.language) ? minLeadOverClose : minLead);
  });
  if (same !== undefined && !isContradicted) return same;
  return isContradicted ? guess : first;
}

/** Every language that the page declares, the surest first. */
function declaredLanguages({ document, meta, items }: PageSources): readonly Found<string>[] {
  const declared: Found<string>[] = [
    { value: document.documentElement?.getAttribute('lang') ?? '', source: 'html' },
    ...items.map(({ node, source }) => ({ value: languageOf(node['inLanguage']), source })),
    { value: readAllMeta(meta, 'og:locale')[0] ?? '', source: 'openGraph' },
    { value: readAllMeta(meta, 'dc.language')[0] ?? '', source: 'dublinCore' },
    { value: readAllMeta(meta, 'citation_language')[0] ?? '', source: 'citation' },
    { value: readAllMeta(meta, 'content-language')[0] ?? '', source: 'meta' },
    { value: readAllMeta(meta, 'language')[0] ?? '', source: 'meta' },
  ];
  return declared.flatMap(({ value, source }) => {
    const tag = tidyTag(value);
    return tag === undefined ? [] : [{ value: tag, source }];
  });
}

/** A language tag in its canonical form (BCP 47), or undefined when it is none. */
export function tidyTag(written: string): string | undefined {
  const tag =
    written
      .slice(0, 35)
      .split(/[,;\s]/u)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    // "utf-8" has the look of a tag and is none.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function languageOf(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'object' && first !== null)
    return textOf('alternateName' in first ? first.alternateName : first);
  return textOf(first);
}

function isClose(tag: string, other: string): boolean {
  return closeLanguages.some((group) => group.includes(primary(tag)) && group.includes(other));
}

function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** So much running text of the page: its paragraphs, or, where it has none, whatever texts are long enough. */
function sampleText({ document, heading }: PageSources, length: number): string {
  let sample = '';
  const paragraphs = document.getElementsByTagName('p');
  for (let index = 0; index < Math.min(paragraphs.length, 200) && sample.length < length; index += 1) {
    const text = (paragraphs[index]?.textContent ?? '').slice(0, length);
    if (text.length >= minParagraphLength) sample += ` ${text}`;
  }
  if (sample.length >= minSample || document.body === null) return sample.slice(0, length);
  let node: Node | null = heading ?? document.body;
  let others = '';
  for (let seen = 0; seen < maxNodes && others.length < length; seen += 1) {
    node = nextNode(node, document.body, isNoText);
    if (node === null) break;
    if (node.nodeType !== 3) continue;
    const text = (node as Text).data.slice(0, length);
    if (text.trim().length >= minParagraphLength / 2) others += ` ${text}`;
  }
  return `${sample} ${others}`.slice(0, length);
}

function isNoText({ localName }: Element): boolean {
  return noText.test(localName);
}
