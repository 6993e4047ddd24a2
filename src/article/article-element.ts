/** How much of the page's paragraphs a part must hold to be the article: comments and teasers are `article` elements too. */
const leastShare = 0.5;

/** The element that holds the article's own words, as far as the page's markup tells; undefined when it does not. */
export function findArticleElement(document: Document): Element | undefined {
  const whole = paragraphLength(document.body);
  if (whole === 0) return undefined;
  for (const selector of ['[itemprop~="articleBody"]', 'article', 'main, [role="main"]']) {
    let best: { readonly element: Element; readonly length: number } | undefined;
    for (const element of document.querySelectorAll(selector)) {
      const length = paragraphLength(element);
      if (length >= whole * leastShare && length > (best?.length ?? 0)) best = { element, length };
    }
    if (best !== undefined) return best.element;
  }
  return undefined;
}

function paragraphLength(element: Element | null): number {
  let length = 0;
  for (const paragraph of element?.querySelectorAll('p') ?? []) length += paragraph.textContent?.length ?? 0;
  return length;
}
