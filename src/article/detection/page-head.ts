import { maxClassLength, maxJsonLength, maxMetaLength, maxMetas, type PageHead } from '../../model/page-visit.ts';

/** Reads what a page's head says without its JSON-LD, and so without a walk over the page. */
export function readDeclared(document: Document): Omit<PageHead, 'json'> {
  const names: string[] = [];
  const contents = new Map<string, string>();
  for (const meta of document.head?.getElementsByTagName('meta') ?? []) {
    if (names.length === maxMetas) break;
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').slice(0, maxMetaLength);
    if (name === '') continue;
    names.push(name);
    const key = name.toLowerCase();
    if (!contents.has(key)) contents.set(key, (meta.getAttribute('content') ?? '').slice(0, maxMetaLength));
  }
  return {
    classes: `${classOf(document.body)} ${classOf(document.documentElement)}`,
    names,
    type: contents.get('og:type') ?? '',
    card: contents.get('twitter:card') ?? '',
  };
}

/** The page's JSON-LD, all scripts in a row. */
export function readJsonLd(document: Document): string {
  let json = '';
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    json += (script.textContent ?? '').slice(0, maxJsonLength - json.length);
    if (json.length >= maxJsonLength) break;
  }
  return json;
}

function classOf(element: Element | null): string {
  return (element?.getAttribute('class') ?? '').slice(0, maxClassLength);
}
