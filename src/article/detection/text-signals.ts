import { letterCount } from './letter-count.ts';
import type { SignalGroup } from './signals.ts';

/** How many paragraphs, and letters in them, are read: enough to tell a long text, however long the page. */
const mostParagraphs = 100;
const mostLetters = 25_000;
/** A paragraph with fewer letters is a caption, a label or a button. */
const fewestLetters = 80;
/** How many elements around the text are looked at. */
const mostAround = 12;
const naming = ['id', 'class', 'itemprop', 'itemtype'] as const;
const mostNames = 4_000;

/** Names that authors of templates give to what stands around one text, a product, or one of many messages; in lower case. */
const namedArticle = /article|entry|story|blog|post-?(?:body|content)|prose|rich-?text|body-?text/u;
const namedMessage = /comment|repl(?:y|ies)|message|thread|answer|topic/u;
const namedProduct = /product|shop|cart|catalog/u;
const namedManual = /markdown|document|docs?\b|manual|wiki|rst/u;

interface Place {
  readonly isBeside: boolean;
  letters: number;
  paragraphs: number;
}

/** The signals of a page's running text, and the element in which most of it stands. */
export interface RunningText {
  readonly signals: SignalGroup;
  readonly main: Element | undefined;
  readonly letters: number;
  readonly topLetters: number;
}

/** How much running text there is, how much of it stands together, and what stands around it. */
export function readText(document: Document): RunningText {
  const places = new Map<Element, Place>();
  let letters = 0;
  let paragraphs = 0;
  let short = 0;
  let long = 0;
  let left = mostParagraphs;
  for (const paragraph of document.getElementsByTagName('p')) {
    left -= 1;
    if (left < 0 || letters > mostLetters) break;
    const parent = paragraph.parentElement;
    const count = letterCount(paragraph.textContent);
    if (count < fewestLetters || parent === null) {
      short += 1;
      continue;
    }
    const place = places.get(parent) ?? {
      isBeside: parent.closest('nav,footer,aside,form,header') !== null,
      letters: 0,
      paragraphs: 0,
    };
    places.set(parent, place);
    if (place.isBeside) continue;
    place.letters += count;
    place.paragraphs += 1;
    letters += count;
    paragraphs += 1;
    if (count > 250) long += 1;
  }

  let main: Element | undefined;
  let top: Place = { isBeside: false, letters: 0, paragraphs: 0 };
  let parents = 0;
  for (const [element, place] of places) {
    if (place.letters > 0) parents += 1;
    if (place.letters > top.letters) [main, top] = [element, place];
  }
  return {
    main,
    letters,
    topLetters: top.letters,
    signals: {
      letters,
      paragraphs,
      short,
      long,
      topLetters: top.letters,
      topShare: letters === 0 ? 0 : top.letters / letters,
      parents,
      perParent: parents === 0 ? 0 : paragraphs / parents,
      ...readAround(main),
    },
  };
}

function readAround(main: Element | undefined): Record<string, number> {
  let names = '';
  let inArticle = 0;
  let inMain = 0;
  let around = main ?? null;
  for (let left = mostAround; around !== null && left > 0; left -= 1) {
    if (names.length < mostNames) {
      for (const attribute of naming) names += ` ${around.getAttribute(attribute) ?? ''}`;
    }
    if (around.localName === 'article') inArticle = 1;
    if (around.localName === 'main') inMain = 1;
    around = around.parentElement;
  }
  const shortNames = names.slice(0, mostNames).toLowerCase();
  return {
    inArticle,
    inMain,
    namedArticle: Number(namedArticle.test(shortNames)),
    namedMessage: Number(namedMessage.test(shortNames)),
    namedProduct: Number(namedProduct.test(shortNames)),
    namedManual: Number(namedManual.test(shortNames)),
  };
}
