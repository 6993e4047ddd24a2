import { describe, expect, test } from 'vitest';
import { canonicalUrlOf, readCanonicalUrl } from '../../../src/article/canonical-url.ts';
import { readDeclared, readJsonLd } from '../../../src/article/detection/page-head.ts';
import { maxLineLength } from '../../../src/model/limits.ts';
import { maxJsonLength, maxMetas, type PageVisit, readVisit } from '../../../src/model/page-visit.ts';

const address = 'https://courier.example/2026/03/ferry?edition=2';

/** Runs the script of a visit in a document of its own, and hands on what it says and the document. */
async function visit(html: string, type = 'text/html'): Promise<{ said: PageVisit | undefined; document: Document }> {
  const frame = document.createElement('iframe');
  const url = URL.createObjectURL(new Blob([html], { type }));
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    frame.src = url;
    document.body.append(frame);
  });
  const inside = frame.contentDocument as Document;
  const before = inside.documentElement.outerHTML;
  const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script') as HTMLScriptElement;
  script.type = 'module';
  const path = new URL('../../../content-scripts/visit.ts', import.meta.url).href;
  const answered = new Promise<unknown>((resolve) =>
    inside.defaultView?.addEventListener('visited', (event) => resolve((event as CustomEvent).detail), { once: true }),
  );
  script.textContent = `import { value } from ${JSON.stringify(path)}; document.currentScript?.remove(); dispatchEvent(new CustomEvent('visited', { detail: value }));`;
  (inside.body ?? inside.documentElement).append(script);
  const value = await answered;
  script.remove();
  expect(inside.documentElement.outerHTML).toBe(before);
  return { said: readVisit(structuredClone(value)), document: inside };
}

const page = (head: string, body = '<p>Words</p>', attributes = '') =>
  `<!doctype html><html class="no-js"><head><meta charset="utf-8">${head}</head><body ${attributes}>${body}</body></html>`;
const script = (value: string, type = 'application/ld+json') => `<script type="${type}">${value}</script>`;

describe('a visit says what the readers say that look at elements', () => {
  test.each([
    [
      'of an article',
      page(
        '<link rel="stylesheet" href="x.css"><link rel="canonical" href="/2026/03/ferry"><meta property="og:type" content="article"><meta name="author" content="Ines"><meta content="large" name="twitter:card"><meta property="article:tag" content="a"><meta property="article:tag" content="b">' +
          script('{"@type":"NewsArticle"}'),
        '<article><h1>The ferry</h1></article>',
        'class="single postid-9"',
      ),
    ],
    ['of nothing', ''],
    ['of words alone', 'Just words'],
    ['of a page without a head', '<body class="page"><p>Words</p>'],
    ['of a link in capitals', page('<link REL="CANONICAL" HREF="/a">')],
    ['of a link of several relations', page('<link rel="shortlink\tCanonical" href="/a">')],
    ['of links of other relations', page('<link rel="canonical-ish" href="/a"><link rel="amphtml" href="/b">')],
    ['of a link without an address', page('<link rel="canonical">')],
    ['of two links that differ', page('<link rel="canonical" href="/a"><link rel="canonical" href="/b">')],
    ['of two links that are one', page('<link rel="canonical" href="/a"><link rel="canonical" href="/a">')],
    [
      'of two links that are one, written otherwise',
      page('<link rel="canonical" href="/a"><link rel="canonical" href="https://courier.example/a">'),
    ],
    ['of Open Graph’s address', page('<meta property="og:url" content="https://courier.example/b">')],
    ['of a base', page('<base href="https://courier.example/c/"><link rel="canonical" href="d">')],
    ['of an address too long to be one', page(`<link rel="canonical" href="/${'a'.repeat(maxLineLength)}">`)],
    [
      'of a head that is broken off',
      page(
        `<div>oops</div><link rel="canonical" href="/a"><meta property="og:url" content="/b">${script('{"@type":"Report"}')}`,
      ),
    ],
    ['of JSON-LD in capitals', page(script('{"@type":"Article"}', 'Application/LD+JSON'))],
    ['of several scripts', page(script('[1]') + script('[2]', 'text/javascript') + script('[3]') + script('[4]'))],
    ['of JSON-LD at the end of the body', page('', `<p>Words</p>${script('{"@type":"Article"}')}`)],
    ['of a name and a property on one element', page('<meta name="a" property="og:type" content="article">')],
    ['of names in capitals', page('<meta name="AUTHOR" content="x"><meta name="Twitter:Label1" content="y">')],
    ['of names without a value', page('<meta name="author"><meta property="og:type">')],
    [
      'of a form that is named like a method',
      page('<link rel="canonical" href="/a">', '<form name="evaluate"></form>'),
    ],
    ['of an empty body', page('', '', 'class=" a  b "')],
    ['of more names than are looked at', page('<meta name="n" content="x">'.repeat(maxMetas + 20))],
    ['of characters from everywhere', page('<meta name="автор" content="Ч">', '<p>Words</p>', 'class="стаття 記事"')],
  ])('%s', async (_name, html) => {
    const { said, document } = await visit(html);
    if (said === undefined) throw new Error('nothing was said');
    expect(canonicalUrlOf(said.canonical, address)).toBe(readCanonicalUrl(document, address));
    const { names, ...declared } = readDeclared(document);
    expect(said.head).toMatchObject(declared);
    expect(said.head.names.filter((name) => name !== '')).toEqual(names.slice(0, maxMetas));
    expect(said.head.json.replaceAll('\n', '')).toBe(readJsonLd(document).replaceAll('\n', ''));
    expect(said.isHtml).toBe(true);
  });
});

test('as much JSON-LD is taken as is looked at', async () => {
  const { said } = await visit(page(script(`"${'x'.repeat(3 * maxJsonLength)}"`)));
  expect(said?.head.json).toHaveLength(maxJsonLength);
});

test('a page that writes what stands between the parts of the answer spoils its own', async () => {
  const { said } = await visit(page('<meta property="og:type" content="a&#1;b">', '', 'class="c"'));
  expect(said?.head).toMatchObject({ type: 'a', card: 'b' });
});

test('of XHTML it is said that its head was not read', async () => {
  const xhtml =
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title><meta name="author" content="x"/></head><body><p>Words</p></body></html>';
  const { said } = await visit(xhtml, 'application/xhtml+xml');
  expect(said).toMatchObject({ isHtml: false, head: { names: [], json: '' } });
});

test.each([
  ['a picture', { contentType: 'image/svg+xml', url: address, names: [], said: '' }],
  ['what is no answer', null],
  [
    'an answer with more than it may hold',
    { contentType: 'text/html', url: address, names: [], said: 'x'.repeat(1e6) },
  ],
])('%s is no visit', (_name, value) => {
  expect(readVisit(value)).toBeUndefined();
});
