import { makeParagraphs } from '../made-article.ts';

/** A page that is loaded with and without extensions. */
export interface CostPage {
  readonly name: string;
  readonly kind: 'article' | 'other';
  readonly html: string;
}

/** Half of them articles as newspapers write them, half front pages, shops, forms and applications. */
export function madePages(count: number): readonly CostPage[] {
  return Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? madeArticle(index / 2) : madeOther((index - 1) / 2),
  );
}

function madeArticle(index: number): CostPage {
  const paragraphs = makeParagraphs(20_000 + index * 400).map((sentences) => `<p>${sentences.join(' ')}</p>`);
  const headline = headlineOf(index);
  const facts = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: '2026-03-02T08:00:00Z',
    author: { '@type': 'Person', name: 'Ada Quill' },
    publisher: { '@type': 'Organization', name: 'The Made Courier' },
  });
  return {
    name: `2026/03/02/a-made-report-number-${index}.html`,
    kind: 'article',
    html: page(
      headline,
      `<meta property="og:type" content="article" /><script type="application/ld+json">${facts}</script>`,
      `<article><h1>${headline}</h1><p class="byline">By <a rel="author" href="/ada">Ada Quill</a>, <time datetime="2026-03-02">2 March 2026</time></p>
      ${paragraphs.join('\n')}</article><aside><h2>Most read</h2>${teasers(12, index)}</aside>`,
    ),
  };
}

function madeOther(index: number): CostPage {
  const made = [
    () => `<h1>The Made Courier</h1>${teasers(120, index)}`,
    () =>
      `<h1>Chairs</h1><ul>${list(200, (at) => `<li><a href="/chair/${at}">Chair ${at}</a> <b>${at + 20} €</b></li>`)}</ul>`,
    () => `<h1>Sign up</h1><form>${list(40, (at) => `<label>Field ${at} <input name="f${at}" /></label>`)}</form>`,
    () =>
      `<h1>Figures</h1><table>${list(300, (at) => `<tr><td>${at}</td><td>${at * 7}</td><td>${at * 13}</td></tr>`)}</table>`,
    () => `<div id="app">${list(800, (at) => `<div class="row"><span>${at}</span><button>Open</button></div>`)}</div>`,
  ][index % 5];
  return { name: `place-${index}/index.html`, kind: 'other', html: page(`Place ${index}`, '', made?.() ?? '') };
}

function page(title: string, head: string, main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>${title}</title>${head}
  <style>body { font: 18px/1.5 serif; max-width: 44em; margin: auto } nav a { margin: 0 1em }</style></head>
  <body><nav>${list(20, (at) => `<a href="/section/${at}">Section ${at}</a>`)}</nav><main>${main}</main>
  <footer>${list(30, (at) => `<a href="/about/${at}">About ${at}</a>`)}</footer></body></html>`;
}

function teasers(count: number, seed: number): string {
  return list(
    count,
    (at) =>
      `<div class="teaser"><h3><a href="/news/${at}">${headlineOf(seed + at)}</a></h3><p>${makeParagraphs(120 + at)
        .join(' ')
        .slice(0, 140)}</p></div>`,
  );
}

function headlineOf(index: number): string {
  return `${makeParagraphs(60 + index)[0]?.[0]?.slice(0, 60) ?? ''} (${index})`;
}

function list(count: number, item: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => item(at)).join('\n');
}
