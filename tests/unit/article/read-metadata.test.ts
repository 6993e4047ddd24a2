import { describe, expect, test } from 'vitest';
import { emptyMetadata } from '../../../src/model/article.ts';
import { jsonLd, pageOf, read } from './made-page.ts';

const headline = 'Tide gates at the old harbour fail a third test';
const named = { '@type': 'NewsArticle', headline };

describe('the headline', () => {
  test.each([
    ['of a shared title', { head: `<meta property="og:title" content="${headline}">` }, 'openGraph'],
    ['of JSON-LD', { head: jsonLd(named) }, 'jsonLd'],
    ['of a graph', { head: jsonLd({ '@graph': [{ '@type': 'WebSite', name: 'X' }, named] }) }, 'jsonLd'],
    ['of a list', { head: jsonLd([{ '@type': 'BreadcrumbList' }, named]) }, 'jsonLd'],
    ['of a nested node', { head: jsonLd({ '@type': 'WebPage', mainEntity: named }) }, 'jsonLd'],
    ['of broken JSON-LD', { head: jsonLd(`{"@type":"NewsArticle",\n"headline":"${headline}", }, oops`) }, 'jsonLd'],
    ['of a library', { head: `<meta name="citation_title" content="${headline}">` }, 'citation'],
    ['of Dublin Core', { head: `<meta name="DC:Title" content="${headline}">` }, 'dublinCore'],
    [
      'of microdata',
      {
        body: `<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">${headline}</h2></div>`,
      },
      'microdata',
    ],
    [
      'of RDFa',
      { body: `<div vocab="https://schema.org/" typeof="Article"><h2 property="headline">${headline}</h2></div>` },
      'rdfa',
    ],
    ['of a heading', { head: `<title>${headline} | Harbour Courier</title>`, body: `<h1>${headline}</h1>` }, 'text'],
    ['of the title alone', { head: `<title>${headline} - Harbour Courier</title>` }, 'title'],
  ])('%s is read, with where it stood', (_name, page, source) => {
    const metadata = read(page);
    expect(metadata.headline).toBe(headline);
    expect(metadata.sources.headline).toBe(source);
  });

  test.each([
    [`${headline} | Harbour Courier`],
    [`${headline} - Harbour Courier`],
    [`Harbour Courier | ${headline}`],
    [`${headline} – Local – Harbour Courier`.replace(' – Local', '')],
  ])('%s stands without the name of its site', (title) => {
    const head = `<meta property="og:site_name" content="Harbour Courier"><meta property="og:title" content="${title}">`;
    expect(read({ head }).headline).toBe(headline);
  });

  test('keeps a dash and what follows when that is no site', () => {
    const head = `<meta property="og:site_name" content="Harbour Courier"><meta property="og:title" content="Gates to close – council report"><title>Gates to close – council report – Harbour Courier</title>`;
    expect(read({ head }).headline).toBe('Gates to close – council report');
  });

  test('of the node about this page is taken, not that of a story listed before it', () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Ferry strike enters its second week',
      url: 'https://harbour-courier.example/ferry',
    };
    const own = { ...named, mainEntityOfPage: { '@id': 'https://www.harbour-courier.example/2026/tide-gates?x=1' } };
    expect(read({ head: jsonLd([other, own]) }).headline).toBe(headline);
  });

  test('that contradicts everything else on the page is not believed', () => {
    const head = `<title>New Quay - Harbourpedia</title>${jsonLd({ '@type': 'Article', headline: 'district of a port town' })}`;
    expect(read({ head, body: '<h1>New Quay</h1>' }).headline).toBe('New Quay');
  });

  test.each([
    ['with its topic', `Harbour: ${headline}`, headline],
    ['without its topic', headline, `Harbour: ${headline}`],
  ])("%s is the one that more of the page's sources say", (_name, common, rare) => {
    const head = `<title>${common}</title><meta name="twitter:title" content="${common}">${jsonLd({ ...named, headline: common })}`;
    const shared = `<meta property="og:title" content="${rare}">`;
    expect(read({ head: `${shared}${head}`, body: `<h1>${common}</h1>` }).headline).toBe(common);
  });

  test.each([['{{ page.title }}'], ['undefined'], ['[object Object]'], ['...']])(
    'is not the placeholder %s',
    (left) => {
      const head = `<meta property="og:title" content="${left}"><title>${headline}</title>`;
      expect(read({ head }).headline).toBe(headline);
    },
  );

  test('loses tags and entities that were escaped twice', () => {
    const head = jsonLd({
      '@type': 'Article',
      headline: 'Gates &amp;amp; <em>tides</em> &#8211; a test'.replace('amp;amp', 'amp'),
    });
    expect(read({ head }).headline).toBe('Gates & tides – a test');
  });
});

describe('the authors', () => {
  test.each<[string, Parameters<typeof read>[0], readonly string[], string]>([
    [
      'a person',
      { head: jsonLd({ ...named, author: { '@type': 'Person', name: 'Mara Lindqvist' } }) },
      ['Mara Lindqvist'],
      'jsonLd',
    ],
    [
      'two in one text',
      { head: jsonLd({ ...named, author: 'Mara Lindqvist and Tom Okafor' }) },
      ['Mara Lindqvist', 'Tom Okafor'],
      'jsonLd',
    ],
    [
      'given and family name',
      { head: jsonLd({ ...named, author: [{ '@type': 'Person', givenName: 'Mara', familyName: 'Lindqvist' }] }) },
      ['Mara Lindqvist'],
      'jsonLd',
    ],
    [
      'a reference',
      {
        head: jsonLd({
          '@graph': [
            { ...named, author: { '@id': '#p' } },
            { '@id': '#p', '@type': 'Person', name: 'Mara Lindqvist' },
          ],
        }),
      },
      ['Mara Lindqvist'],
      'jsonLd',
    ],
    [
      'a library’s order',
      {
        head: '<meta name="citation_author" content="Lindqvist, Mara"><meta name="citation_author" content="Okafor, Tom">',
      },
      ['Mara Lindqvist', 'Tom Okafor'],
      'citation',
    ],
    [
      'a tag in capitals',
      { head: '<meta name="Author" content="Mara Lindqvist und Tom Okafor">' },
      ['Mara Lindqvist', 'Tom Okafor'],
      'meta',
    ],
    ['a site’s own tag', { head: '<meta name="hc:author" content="Mara Lindqvist">' }, ['Mara Lindqvist'], 'meta'],
    ['a link', { body: '<h1>Gates</h1><a rel="author" href="/m">Mara Lindqvist</a>' }, ['Mara Lindqvist'], 'html'],
    [
      'a byline with post and date',
      { body: '<h1>Gates</h1><p class="byline">By Mara Lindqvist May 3, 2026 4:15 PM</p>' },
      ['Mara Lindqvist'],
      'text',
    ],
    [
      'pieces of a byline',
      {
        body: '<h1>Gates</h1><div class="byline"><span>By</span> <span>Mara Lindqvist</span> <span>and</span> <span>Tom Okafor</span></div>',
      },
      ['Mara Lindqvist', 'Tom Okafor'],
      'text',
    ],
    ['an agency, when the site alone is beside it', { head: jsonLd({ ...named, author: 'APA' }) }, ['APA'], 'jsonLd'],
  ])('%s', (_name, page, names, source) => {
    const metadata = read(page);
    expect(metadata.byline).toEqual(names);
    expect(metadata.sources.byline).toBe(source);
  });

  test.each([
    ['en', 'By Mara Lindqvist'],
    ['de', 'Von Mara Lindqvist'],
    ['fr', 'Par Mara Lindqvist'],
    ['es', 'Por Mara Lindqvist'],
    ['it', 'Di Mara Lindqvist'],
    ['nl', 'Door Mara Lindqvist'],
    ['sv', 'Av Mara Lindqvist'],
    ['da', 'Af Mara Lindqvist'],
    ['id', 'Oleh Mara Lindqvist'],
    ['pl', 'Autor: Mara Lindqvist'],
    ['cs', 'Autor: Mara Lindqvist'],
    ['fi', 'Kirjoittaja: Mara Lindqvist'],
    ['tr', 'Yazar: Mara Lindqvist'],
    ['en', 'Author: Mara Lindqvist'],
    ['ru', 'Автор: Мара Линдквист'],
    ['uk', 'Автор: Мара Ліндквіст'],
    ['el', 'Συντάκτης: Μάρα Λίντκβιστ'],
    ['ar', 'بقلم: مارا ليندكفيست'],
    ['he', 'מאת: מארה לינדקוויסט'],
    ['zh', '作者：林美玲'],
    ['ja', '記者：高橋美咲'],
  ])('are found in words in %s: %s', (lang, line) => {
    const body = `<h1>48</h1><div class="share">Share</div><p>${line}</p><p>${'The gates were closed for a day. '.repeat(8)}</p>`;
    expect(read({ body, html: `lang="${lang}"` }).byline).toEqual([line.replace(/^[^\s:：]+[:：]?\s*/u, '')]);
  });

  test.each([
    ['an address', 'https://www.facebook.com/harbourcourier'],
    ['staff', 'By Staff'],
    ['an administrator', 'admin'],
    ['a placeholder', '{{ author }}'],
    ['a number', '105092'],
  ])('are not %s', (_name, content) => {
    expect(read({ head: `<meta name="author" content="${content}">` }).byline).toEqual([]);
  });

  test('are the persons of the text when the page names the account that puts texts in', () => {
    const author = { '@type': 'Person', name: 'Courier D', url: 'https://news.example/author/admin/' };
    const body = '<article><h1>Tide gates fail</h1><p class="author">Courier D</p><p>By Ada Lovelace</p></article>';
    expect(read({ head: jsonLd({ ...named, author }), body }).byline).toEqual(['Ada Lovelace']);
    expect(read({ head: jsonLd({ ...named, author }) }).byline).toEqual(['Courier D']);
  });

  test('are the persons of the text when the page names only its own site', () => {
    const head = `<meta property="og:site_name" content="Harbour Courier">${jsonLd({ ...named, author: { '@type': 'Organization', name: 'Harbour Courier' } })}`;
    expect(read({ head, body: `<h1>${headline}</h1><p>By Mara Lindqvist</p>` }).byline).toEqual(['Mara Lindqvist']);
    expect(read({ head, body: `<h1>${headline}</h1>` }).byline).toEqual(['Harbour Courier']);
  });

  test('are not those of the comments or of other stories', () => {
    const body = `<h1>Gates</h1><p>Text</p><div class="comments"><b class="author">Pete Sailor</b></div><aside><p class="byline">By Ana Other</p></aside>`;
    expect(read({ body }).byline).toEqual([]);
  });
});

describe('other facts', () => {
  test('section, image, access and canonical address are read, with where they stood', () => {
    const head = `${jsonLd({ ...named, articleSection: ['Local', 'Port'], image: { url: '/lead.jpg' }, isAccessibleForFree: 'False' })}<link rel="canonical" href="/tide-gates">`;
    expect(read({ head })).toMatchObject({
      section: 'Local',
      image: 'https://www.harbour-courier.example/lead.jpg',
      access: 'paid',
      canonicalUrl: 'https://www.harbour-courier.example/tide-gates',
      sources: { section: 'jsonLd', image: 'jsonLd', access: 'jsonLd', canonicalUrl: 'html' },
    });
  });

  test.each([['javascript:alert(1)'], ['data:text/html,x'], ['not a url:']])('an image at %s is none', (address) => {
    expect(read({ head: `<meta property="og:image" content="${address}">` }).image).not.toMatch(
      /^(?:javascript|data):/u,
    );
  });

  test('a page that says nothing is known by its address alone', () => {
    expect(read({ url: 'about:blank' })).toEqual(emptyMetadata);
    expect(pageOf({}).title).toBe('');
  });
});
