import { letterCount } from './letter-count.ts';
import type { SignalGroup } from './signals.ts';
import type { RunningText } from './text-signals.ts';

/** How many links, and headings of a level, are looked at. */
const mostLinks = 100;
const mostHeadings = 30;
/** How many children of the text's element are looked at. */
const mostChildren = 120;

/** Elements whose number tells kinds of pages apart; each that is counted costs a walk over the page. */
const counted = ['span', 'button', 'pre', 'nav', 'em'] as const;

const sharing = /sharer|\/share\b|\/intent\/|sharearticle|pin\/create|wa\.me|whatsapp|^mailto:\?/u;
const shopping = /cart|basket|checkout|wishlist/u;
const prose = /^(?:p|h[2-6]|ul|ol|blockquote|figure|pre|table)$/u;

/** What a page is built of: headings and whether they lead elsewhere, links, also beside its letters, buttons, code. */
export function readParts(document: Document, running: RunningText): { links: SignalGroup; parts: SignalGroup } {
  const headlines = document.getElementsByTagName('h1');
  const headline = headlines[0]?.textContent?.trim() ?? '';
  const parts: Record<string, number> = {
    h1: headlines.length,
    headline: letterCount(headline),
    headlineInTitle: Number(headline !== '' && document.title.startsWith(headline.slice(0, 20))),
    ...readChildren(running.main),
  };
  for (const name of counted) parts[name] = document.getElementsByTagName(name).length;
  const links = readLinks(document);
  const elements = document.getElementsByTagName('*').length;
  return {
    links: {
      ...links,
      lettersPerLink: running.letters / (1 + links.links),
      topPerLink: running.topLetters / (1 + links.links),
      lettersPerElement: running.letters / (1 + elements),
    },
    parts,
  };
}

function readChildren(main: Element | undefined): Record<string, number> {
  let children = 0;
  let proseChildren = 0;
  let headings = 0;
  for (let child = main?.firstElementChild ?? null; child !== null && children < mostChildren; ) {
    children += 1;
    if (prose.test(child.localName)) proseChildren += 1;
    if (/^h[2-4]$/u.test(child.localName)) headings += 1;
    child = child.nextElementSibling;
  }
  return { children, prose: proseChildren, headings };
}

function readLinks(document: Document) {
  let headings = 0;
  let leading = 0;
  for (const level of ['h2', 'h3']) {
    for (const heading of firstOf(document.getElementsByTagName(level), mostHeadings)) {
      headings += 1;
      if (heading.getElementsByTagName('a').length > 0 || heading.closest('a') !== null) leading += 1;
    }
  }
  let shares = 0;
  let shops = 0;
  const links = document.getElementsByTagName('a');
  for (const link of firstOf(links, mostLinks)) {
    const address = (link.getAttribute('href') ?? '').slice(0, 200).toLowerCase();
    if (sharing.test(address)) shares += 1;
    else if (shopping.test(address)) shops += 1;
  }
  return {
    links: links.length,
    headings,
    leadingHeadings: leading,
    leadingShare: headings === 0 ? 0 : leading / headings,
    sharing: shares,
    shopping: shops,
  };
}

function* firstOf(elements: HTMLCollectionOf<Element>, most: number): Generator<Element> {
  let left = most;
  for (const element of elements) {
    if (left === 0) return;
    left -= 1;
    yield element;
  }
}
