import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/read-metadata.ts';
import { type ArticleMetadata, emptyMetadata } from '../../../src/model/article.ts';
import { maxLineLength } from '../../../src/model/limits.ts';

// What a DOM library for Node answers is not what a browser's parser makes of such pages, so these run in one.

const url = 'https://courier.example/2026/03/council-keeps-the-winter-ferry';
const readAt = Date.UTC(2026, 5, 1, 12);
const headline = 'Council keeps the winter ferry';
const sentence = 'The council voted late on Tuesday to keep the ferry running through the winter. ';
const node = { '@type': 'NewsArticle', headline, author: { '@type': 'Person', name: 'Ada Lovelace' } };
const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Nested deeper than the parser of HTML allows, as scripts can. */
function nest(depth: number, name: string): Document {
  const document = parse(`${script(JSON.stringify(node))}<h1>${headline}</h1>`);
  let inmost: Element = document.body;
  for (let level = 0; level < depth; level += 1) {
    const next = document.createElement(name);
    next.append(sentence);
    inmost.append(next);
    inmost = next;
  }
  return document;
}

/** Every text that was read. */
function textsOf({ sources: _, ...fields }: ArticleMetadata): readonly string[] {
  return Object.values(fields)
    .flat()
    .filter((value): value is string => typeof value === 'string');
}

describe('a browser’s document is read', () => {
  test.each<[string, () => Document]>([
    ['of 5 MB of paragraphs', () => parse(`<h1>${headline}</h1>${`<p>${sentence}</p>`.repeat(58_000)}`)],
    ['of 5 MB of short lines', () => parse(`<h1>${headline}</h1>${'<div><a href="/x">x</a></div>'.repeat(180_000)}`)],
    ['nested 50,000 deep in blocks', () => nest(50_000, 'div')],
    ['nested 50,000 deep in spans', () => nest(50_000, 'span')],
    [
      'with 2 MB of malformed JSON-LD',
      () =>
        parse(
          `${script(`{"@type":"NewsArticle","headline":"${headline}",,"a":[${'{"b":"c" "d":[,'.repeat(140_000)}`)}<h1>${headline}</h1>`,
        ),
    ],
    ['with JSON-LD nested 100,000 deep', () => parse(`${script('['.repeat(100_000))}<h1>${headline}</h1>`)],
    [
      'with 50,000 marked elements',
      () =>
        parse(
          `<h1>${headline}</h1>${'<div itemscope itemtype="https://schema.org/Thing"><i itemprop="name">x</i></div>'.repeat(25_000)}`,
        ),
    ],
    [
      'without head and body elements',
      () => {
        const document = parse(`<h1>${headline}</h1>`);
        document.head.remove();
        return document;
      },
    ],
  ])('%s', (_name, build) => {
    const document = build();
    const elements = document.getElementsByTagName('*').length;
    expect(readMetadata(document, url, readAt).headline).toBe(headline);
    expect(document.getElementsByTagName('*').length).toBe(elements);
  });

  test('without anything in it', () => {
    const document = emptyDocument();
    document.documentElement.remove();
    expect(readMetadata(document, url, readAt)).toMatchObject({ ...emptyMetadata, sources: {}, publisher: 'courier' });
  });

  test('whose bytes were taken for another encoding', () => {
    const bytes = new TextEncoder().encode(`<title>Größe — Ζήτα</title><h1>Größe — Ζήτα</h1><p>By Ada Lovelace</p>`);
    for (const encoding of ['windows-1252', 'shift_jis', 'utf-16le']) {
      const metadata = readMetadata(parse(new TextDecoder(encoding).decode(bytes)), url, readAt);
      for (const text of textsOf(metadata)) expect(text.isWellFormed()).toBe(true);
    }
  });
});

test('what hostile attributes and data say is short, and no markup and no address of script comes of it', () => {
  const hostile = `<img src=x onerror="top.hit=1">\u202E${'A'.repeat(1_000_000)}`;
  const escaped = hostile.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const values = ['og:title', 'og:site_name', 'author', 'article:section', 'article:published_time', 'og:locale'];
  const document = parse(
    `<html lang="${escaped}"><head><base href="javascript:top.hit=1//">${values
      .map((name) => `<meta property="${name}" content="${escaped}">`)
      .join(
        '',
      )}<meta property="og:image" content="javascript:top.hit=1"><link rel="canonical" href="javascript:top.hit=1">${script(
      JSON.stringify({ ...node, headline: hostile, image: 'data:text/html,x', inLanguage: hostile }).replaceAll(
        '<',
        '\\u003c',
      ),
    )}</head><body><h1>${headline}</h1></body></html>`,
  );
  const metadata = readMetadata(document, url, readAt);
  for (const text of textsOf(metadata)) {
    expect(text.length).toBeLessThanOrEqual(maxLineLength);
    expect(text).not.toMatch(/<\/?[a-z]|\u202E/iu);
  }
  expect(metadata.image).toBe('');
  expect('hit' in (globalThis.top ?? {})).toBe(false);
});

function emptyDocument(): Document {
  return parse('');
}
