import { letterCount } from './letter-count.ts';
import type { Signals } from './signals.ts';

/** How many links, and headings of a level, are looked at. */
const mostLinks = 100;
const mostHeadings = 30;

/** Elements whose number tells kinds of pages apart; each that is counted costs a walk over the page. */
const counted = ['span', 'button', 'pre', 'nav', 'em'] as const;

const sharing = /sharer|\/share\b|\/intent\/|shareArticle|pin\/create|wa\.me|whatsapp|^mailto:\?/u;
const shopping = /cart|basket|checkout|wishlist/iu;

/** What a page is built of: headings and whether they lead elsewhere, links, buttons, code. */
export function readParts(document: Document): Pick<Signals, 'links' | 'parts'> {
  const headlines = document.getElementsByTagName('h1');
  const headline = headlines[0]?.textContent?.trim() ?? '';
  const names = `${classOf(document.body)} ${classOf(document.documentElement)}`;
  const parts: Record<string, number> = {
    h1: headlines.length,
    headline: letterCount(headline),
    headlineInTitle: Number(headline !== '' && document.title.startsWith(headline.slice(0, 20))),
    bodyArticle: Number(/\bsingle(?:-post)?\b|postid|article|story|blog-?post/iu.test(names)),
    bodyPage: Number(/page-template|page-id|\bpage\b/iu.test(names)),
    bodyShop: Number(/product|woocommerce|shop/iu.test(names)),
  };
  for (const name of counted) parts[name] = document.getElementsByTagName(name).length;
  return { links: readLinks(document), parts };
}

function readLinks(document: Document): Record<string, number> {
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
    const address = (link.getAttribute('href') ?? '').slice(0, 200);
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

function classOf(element: Element | null): string {
  return (element?.getAttribute('class') ?? '').slice(0, 2_000);
}
