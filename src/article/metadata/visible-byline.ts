import { authorLabel, bylineStart } from './byline-words.ts';
import { cleanLine } from './clean-line.ts';
import type { Found } from './found.ts';
import type { HeadLine } from './head-lines.ts';
import { looksLikeName, namesIn, uniqueNames } from './names.ts';
import type { PageSources } from './page-sources.ts';
import { findWrittenDate } from './written-date.ts';

const marked =
  '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], [class*="contributor" i], [class*="reporter" i], [class*="writer" i]';
/** What is about another text, or about nobody; "promoted" is what Drupal calls any page that its front page may show. */
const elsewhere =
  '[class*="comment" i], [id*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i], [class~="card" i], [class*="most-" i], [class*="promo" i]:not([class*="promoted" i]), nav, aside, footer, form, figure';
const maxElements = 40;
const maxBylineLength = 200;
/** Letters of a paragraph that is running text rather than another line of a list. */
const minParagraph = 60;

/** Authors whom the page's markup marks as such where a reader sees them: the first byline that is of no other text. */
export function readMarkedByline(sources: PageSources): Found<readonly string[]> | undefined {
  const { document, heading } = sources;
  const elements = [...document.querySelectorAll(marked)].slice(0, maxElements);
  const own = elements.filter((element) => element.localName !== 'link' && element !== document.body);
  // Those after the headline first; a byline before it is one of a menu more often.
  const after = own.filter((element) => heading !== undefined && follows(element, heading));
  for (const element of [...after, ...own]) {
    if (element.closest(elsewhere) !== null) continue;
    const names = namesOfElement(element, sources);
    if (names.length > 0) return { value: names, source: isHtml(element) ? 'html' : 'text' };
  }
  return undefined;
}

/** Authors named in words alone: "By Ada Lovelace" near the headline, "Author: Ada Lovelace" further on. */
export function readWrittenByline({ lines, document }: PageSources): Found<readonly string[]> | undefined {
  const language = document.documentElement?.getAttribute('lang') ?? '';
  for (const line of [...lines.after, ...lines.before]) {
    if (line.text.length > maxBylineLength) continue;
    const names = namesOfLine(line, language);
    // A block within a link is another story's card.
    const isElsewhere = names.length > 0 && line.element.closest(`${elsewhere}, a`) !== null;
    if (names.length > 0 && !isElsewhere) return { value: names, source: 'text' };
  }
  return undefined;
}

/** A name that stands alone and set off as the text's last paragraph, as newspapers sign in several countries. */
export function readSignature({ lines }: PageSources): Found<readonly string[]> | undefined {
  for (const { element, text } of lines.after) {
    if (!looksLikeName(text) || !isSetOff(element, text)) continue;
    const isAfterText = isRunningText(element.previousElementSibling);
    if (isAfterText && element.nextElementSibling?.localName !== 'p') return { value: namesIn(text), source: 'text' };
  }
  return undefined;
}

/** Names that stand alone and set off before the first paragraph of running text, one or several with strokes between. */
export function readOpening({ lines }: PageSources): Found<readonly string[]> | undefined {
  for (const { element, text } of lines.after) {
    if (element.localName === 'p' && text.length >= minParagraph && !isSetOff(element, text)) return undefined;
    const names = text.split('/').map((name) => name.trim());
    if (!names.every(looksLikeName) || !isSetOff(element, text)) continue;
    if (isRunningText(element.nextElementSibling)) return { value: uniqueNames(names), source: 'text' };
  }
  return undefined;
}

/** Whether a paragraph is nothing but one bold or slanted text. */
function isSetOff(element: Element, text: string): boolean {
  const [only, ...more] = element.children;
  if (element.localName !== 'p' || only === undefined || more.length > 0) return false;
  const isMarked = /^(?:strong|b|em|i)$/u.test(only.localName) && cleanLine(only.textContent) === text;
  return isMarked && element.closest(elsewhere) === null;
}

function isRunningText(element: Element | null): boolean {
  return element?.localName === 'p' && (element.textContent?.length ?? 0) >= minParagraph;
}

function namesOfLine(line: HeadLine, language: string): readonly string[] {
  const text = withoutBrackets(line.text);
  const pieces = line.pieces.length === 1 ? [text] : line.pieces;
  const isLabelled = authorLabel.test(text);
  if (!isLabelled && !bylineStart.test(text)) return [];
  const names = uniqueNames(pieces.flatMap((piece) => namesIn(withoutDate(piece.replace(authorLabel, ''), language))));
  if (isLabelled && pieces.length <= 2) return names;
  const likely = names.filter(looksLikeName);
  return likely.length > 0 ? likely : initialsOf(text);
}

/** "By TPN, in News": a newsroom that signs with its initials. */
function initialsOf(text: string): readonly string[] {
  const initials = /^\p{Lu}{2,6}(?=$|\s*[,|•·])/u.exec(text.replace(bylineStart, ''));
  return initials === null ? [] : [initials[0]];
}

function withoutBrackets(text: string): string {
  return /^[(（[【](?<inner>[^()（）[\]【】]+)[)）\]】]$/u.exec(text)?.groups?.['inner'] ?? text;
}

function namesOfElement(element: Element, { document }: PageSources): readonly string[] {
  const text = cleanLine(element.textContent?.slice(0, 2 * maxBylineLength));
  if (text === '' || text.length > maxBylineLength) return [];
  const language = document.documentElement?.getAttribute('lang') ?? '';
  const links = [...element.querySelectorAll('a, [class*="name" i]')].slice(0, 12);
  const linked = uniqueNames(links.flatMap((link) => namesIn(cleanLine(link.textContent)).filter(looksLikeName)));
  if (linked.length > 0) return linked;
  const pieces = piecesOf(element).map((piece) => withoutDate(piece, language));
  const said = pieces.findIndex((piece) => bylineStart.test(`${piece} `) || authorLabel.test(piece));
  const from = said < 0 ? pieces : pieces.slice(said);
  const names = uniqueNames(from.flatMap(namesIn));
  const likely = names.filter(looksLikeName);
  if (likely.length > 0) return likely;
  return isExplicit(element) && text.length <= 40 ? names.slice(0, 1) : [];
}

/** The element's texts, each by itself. */
function piecesOf(element: Element): readonly string[] {
  const pieces: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode() !== null && pieces.length < 40) {
    const piece = cleanLine((walker.currentNode as Text).data);
    if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

function withoutDate(text: string, language: string): string {
  const date = findWrittenDate(text, language);
  const cut = date === undefined ? text : `${text.slice(0, date.start)} | ${text.slice(date.end)}`;
  return cut.replace(/\d{1,2}:\d{2}.*$/u, '');
}

function follows(element: Element, heading: Element): boolean {
  return (heading.compareDocumentPosition(element) & 4) !== 0;
}

function isHtml(element: Element): boolean {
  return element.matches('[rel~="author"]');
}

/** Classes by which blogs mark an author's name, whatever it looks like ("vcard" is hCard, "p-author" h-entry). */
function isExplicit(element: Element): boolean {
  return element.matches(
    '[rel~="author"], [itemprop~="author"], .author, .vcard, .p-author, [class*="author-name" i], [class*="authorname" i]',
  );
}
