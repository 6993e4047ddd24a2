import { readCanonicalHints } from '../src/article/canonical-url.ts';
import { findNestedArticles } from '../src/article/nested-articles.ts';
import type { PageIdentity } from '../src/model/page-visit.ts';

const url = document.location.href;

/** What tells which articles stand on the page. Reads no layout and changes nothing. The background is given it as the script's value. */
export const value: PageIdentity = {
  url,
  canonical: readCanonicalHints(document),
  parts: findNestedArticles(document, url).map((nested) => nested.url),
};
