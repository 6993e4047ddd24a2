import { maxClassLength, maxJsonLength, maxMetaLength, maxMetas, type PageHead } from '../../model/page-visit.ts';

/** Reads what a page's head says; takes one walk over the page, by the browser, for its JSON-LD. */
export function readPageHead(document: Document): PageHead {
  return { ...readDeclared(document), json: readJsonLd(document) };
}

/** The same without JSON-LD, and so without a walk. */
export function readDeclared(document: Document): Omit<PageHead, 'json'> {
  return { classes: `${classOf(document.body)} ${classOf(document.documentElement)}`, metas: readMetas(document) };
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

function readMetas(document: Document): readonly string[] {
  const metas: string[] = [];
  let left = maxMetas;
  for (const meta of document.head?.getElementsByTagName('meta') ?? []) {
    if (left === 0) break;
    left -= 1;
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    if (name === '') continue;
    metas.push(
      name.slice(0, maxMetaLength).toLowerCase(),
      (meta.getAttribute('content') ?? '').slice(0, maxMetaLength),
    );
  }
  return metas;
}

function classOf(element: Element | null): string {
  return (element?.getAttribute('class') ?? '').slice(0, maxClassLength);
}
