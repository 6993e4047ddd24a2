/** schema.org types that stand for one text, as they are written in JSON-LD and microdata. */
const articleType =
  /(News|Blog|Scholarly|Tech|Report|Opinion|Analysis|Satirical|Review|Medical|Background)\w*Article|"(Article|BlogPosting|LiveBlogPosting|Report)"/u;

/** How much running text makes an article where nothing else says so, in UTF-16 code units and paragraphs. */
const minTextLength = 1_400;
const minParagraphs = 4;
/** A paragraph shorter than this is a caption, a label or a button. */
const minParagraphLength = 80;

/**
 * Whether a page looks like one article: it says so, or it holds one long running text. Reads no layout, so that it
 * costs nothing on a page that is merely passed through.
 */
export function isArticle(document: Document, url: string): boolean {
  if (isHomePage(url)) return false;
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content')?.toLowerCase() ?? '';
  const running = measureRunningText(document);
  if (type === 'article' || saysArticle(document)) return running.length > minTextLength / 4;
  if (type === 'product' || type === 'profile') return false;
  return running.length >= minTextLength && running.paragraphs >= minParagraphs && running.linkShare < 0.25;
}

function isHomePage(url: string): boolean {
  return URL.canParse(url) && /^\/(index\.\w+)?$/u.test(new URL(url).pathname) && new URL(url).search === '';
}

function saysArticle(document: Document): boolean {
  if (document.querySelector('meta[property^="article:published"], meta[name="citation_title"]') !== null) return true;
  if (document.querySelector('[itemtype$="Article"], [itemtype$="BlogPosting"]') !== null) return true;
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  return [...scripts].some((script) => articleType.test(script.textContent ?? ''));
}

function measureRunningText(document: Document): {
  readonly length: number;
  readonly paragraphs: number;
  readonly linkShare: number;
} {
  let length = 0;
  let paragraphs = 0;
  let linked = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    const text = paragraph.textContent ?? '';
    if (text.length < minParagraphLength || paragraph.closest('nav, footer, aside, form') !== null) continue;
    length += text.length;
    paragraphs += 1;
    for (const link of paragraph.querySelectorAll('a')) linked += link.textContent?.length ?? 0;
    if (length > 20_000) break;
  }
  return { length, paragraphs, linkShare: length === 0 ? 0 : linked / length };
}
