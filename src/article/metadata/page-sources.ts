import { once } from '../../model/once.ts';
import { readCanonicalUrl } from '../canonical-url.ts';
import { chooseAboutPage } from './about-page.ts';
import { cleanLine } from './clean-line.ts';
import { type HeadLines, readHeadLines } from './head-lines.ts';
import { findHeading } from './heading.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import { findMarked, type MarkedElements, microdata, rdfa, readMarkedUp } from './marked-up.ts';
import { type MetaTags, readMeta, readMetaTags } from './meta-tags.ts';
import type { SchemaItem } from './schema-node.ts';

/** Everything of a page that its metadata are read from; each part is read once, when it is first asked for. */
export interface PageSources {
  readonly document: Document;
  readonly url: string;
  /** The time, in milliseconds since the Unix epoch. */
  readonly now: number;
  readonly canonicalUrl: string;
  readonly meta: MetaTags;
  readonly title: string;
  readonly heading: Element | undefined;
  readonly headingText: string;
  readonly jsonLd: JsonLd;
  readonly marked: MarkedElements;
  /** The nodes that describe the page's own article, the surest first. */
  readonly items: readonly SchemaItem[];
  readonly lines: HeadLines;
}

/** Reads a page's sources lazily. */
export function readPageSources(document: Document, url: string, now: number): PageSources {
  const canonicalUrl = once(() => readCanonicalUrl(document, url));
  const meta = once(() => readMetaTags(document));
  const title = once(() => cleanLine(document.title.slice(0, 2_000)));
  const heading = once(() => findHeading(document, title()));
  const jsonLd = once(() => readJsonLd(document));
  const marked = once(() => findMarked(document));
  const headingText = once(() => cleanLine(heading()?.textContent?.slice(0, 2_000)));
  const lines = once(() => readHeadLines(document, heading()));
  const items = once(() => {
    const shared = readMeta(meta(), ['og:title', 'twitter:title'])?.value ?? '';
    const names = { addresses: [url, canonicalUrl()], titles: [title(), headingText(), shared] };
    const ofJsonLd = jsonLd().nodes.map((node): SchemaItem => ({ node, source: 'jsonLd' }));
    const about = chooseAboutPage(ofJsonLd, names);
    if (about.isComplete) return about.items;
    const ofMicrodata = readMarkedUp(marked(), microdata).map((node): SchemaItem => ({ node, source: 'microdata' }));
    const ofRdfa = readMarkedUp(marked(), rdfa).map((node): SchemaItem => ({ node, source: 'rdfa' }));
    if (ofMicrodata.length + ofRdfa.length === 0) return about.items;
    return chooseAboutPage([...ofJsonLd, ...ofMicrodata, ...ofRdfa], names).items;
  });
  return {
    document,
    url,
    now,
    get canonicalUrl() {
      return canonicalUrl();
    },
    get meta() {
      return meta();
    },
    get title() {
      return title();
    },
    get heading() {
      return heading();
    },
    get headingText() {
      return headingText();
    },
    get jsonLd() {
      return jsonLd();
    },
    get marked() {
      return marked();
    },
    get items() {
      return items();
    },
    get lines() {
      return lines();
    },
  };
}
