import { letterCount } from './letter-count.ts';
import type { Signals } from './signals.ts';

/** How many paragraphs, and letters in them, are read: enough to tell a long text, however long the page. */
const mostParagraphs = 150;
const mostLetters = 40_000;
/** A paragraph with fewer letters is a caption, a label or a button. */
const fewestLetters = 80;
/** How many children of the text's element, and elements around it, are looked at. */
const mostChildren = 120;
const mostAround = 12;

const prose = /^(?:p|h[2-6]|ul|ol|blockquote|figure|pre|table)$/u;

/** Names that authors of templates give to what stands around one text, a product, or one of many messages. */
const namedArticle = /article|entry|story|blog|post-?(?:body|content)|prose|rich-?text|body-?text/iu;
const namedMessage = /comment|repl(?:y|ies)|message|thread|answer|topic/iu;
const namedProduct = /product|shop|cart|catalog/iu;
const namedManual = /markdown|document|docs?\b|manual|wiki|rst/iu;

interface Place {
  readonly isBeside: boolean;
  letters: number;
  paragraphs: number;
}

/** How much running text there is, how much of it stands together, and what stands around it. */
export function readText(document: Document): Pick<Signals, 'text'> {
  const places = new Map<Element, Place>();
  let letters = 0;
  let paragraphs = 0;
  let short = 0;
  let long = 0;
  let linked = 0;
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
    if (paragraph.firstElementChild !== null) {
      for (const link of paragraph.getElementsByTagName('a')) linked += letterCount(link.textContent);
    }
  }

  let main: Element | undefined;
  let top: Place = { isBeside: false, letters: 0, paragraphs: 0 };
  let parents = 0;
  for (const [element, place] of places) {
    if (place.letters > 0) parents += 1;
    if (place.letters > top.letters) [main, top] = [element, place];
  }
  const links = document.getElementsByTagName('a').length;
  const elements = document.getElementsByTagName('*').length;
  return {
    text: {
      letters,
      paragraphs,
      short,
      long,
      linkedShare: letters === 0 ? 0 : linked / letters,
      topLetters: top.letters,
      topShare: letters === 0 ? 0 : top.letters / letters,
      parents,
      perParent: parents === 0 ? 0 : paragraphs / parents,
      lettersPerLink: letters / (1 + links),
      topPerLink: top.letters / (1 + links),
      lettersPerElement: letters / (1 + elements),
      ...readAround(main),
    },
  };
}

function readAround(main: Element | undefined): Record<string, number> {
  let children = 0;
  let proseChildren = 0;
  let headings = 0;
  for (let child = main?.firstElementChild ?? null; child !== null && children < mostChildren; ) {
    children += 1;
    if (prose.test(child.localName)) proseChildren += 1;
    if (/^h[2-4]$/u.test(child.localName)) headings += 1;
    child = child.nextElementSibling;
  }
  let names = '';
  let inArticle = 0;
  let inMain = 0;
  let around = main ?? null;
  for (let left = mostAround; around !== null && left > 0; left -= 1) {
    names += ` ${around.id} ${around.getAttribute('class') ?? ''} ${around.getAttribute('itemprop') ?? ''} ${around.getAttribute('itemtype') ?? ''}`;
    if (around.localName === 'article') inArticle = 1;
    if (around.localName === 'main') inMain = 1;
    around = around.parentElement;
  }
  const shortNames = names.slice(0, 4_000);
  return {
    children,
    prose: proseChildren,
    headings,
    inArticle,
    inMain,
    namedArticle: Number(namedArticle.test(shortNames)),
    namedMessage: Number(namedMessage.test(shortNames)),
    namedProduct: Number(namedProduct.test(shortNames)),
    namedManual: Number(namedManual.test(shortNames)),
  };
}
