/** How the text inside an element is read. */
export interface ElementRule {
  /** Nothing inside is seen. */
  readonly isSkipped: boolean;
  /** Its own text is not seen, though a descendant's may be. */
  readonly isInvisible: boolean;
  /** Line breaks that part it from what stands before and after: 0 within a line, 1 for a row or item, 2 for a block. */
  readonly breaks: 0 | 1 | 2;
  /** A cell, parted from the next one by a tab. */
  readonly isCell: boolean;
  readonly whiteSpace: WhiteSpace;
  /** Navigation, comments and the like, which are not the article. */
  readonly isAside: boolean;
}

/** `collapse` folds runs to one space, `lines` keeps line breaks only, `keep` keeps all. */
export type WhiteSpace = 'collapse' | 'lines' | 'keep';

const skippedTags = new Set(
  'audio,canvas,colgroup,datalist,embed,frame,frameset,head,iframe,img,input,link,meta,noembed,noframes,noscript,object,optgroup,option,param,picture,progress,meter,script,select,source,style,template,textarea,title,track,video,desc,metadata'.split(
    ',',
  ),
);
const blockTags = new Set(
  'address,article,aside,blockquote,body,center,dd,details,dialog,dir,div,dl,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,html,legend,main,menu,nav,ol,p,pre,search,section,summary,table,ul'.split(
    ',',
  ),
);
const rowTags = new Set(['caption', 'dt', 'li', 'tbody', 'tfoot', 'thead', 'tr']);
const cellTags = new Set(['td', 'th']);
const asideTags = new Set(['aside', 'nav']);
const asideRoles = new Set(['navigation', 'complementary', 'contentinfo', 'banner', 'search', 'menu']);
const asideName =
  /(?:^|[\s_-])(?:comments?|disqus|respond|related|recommended|recirc|sidebar|newsletter|promo|share|sharing|breadcrumbs?|trending|most-read)(?:$|[\s_-])/iu;

/** Reads the rule of an element from the styles that are in force, or from its name in a document that is not shown. */
export function readRule(element: Element, view: Window | null, parent: ElementRule): ElementRule {
  const tag = element.localName;
  if (skippedTags.has(tag) || isClosed(element, tag)) return skipped;
  const isAside = parent.isAside || isOutsideArticle(element, tag);
  return view === null ? ruleOfTag(element, tag, parent, isAside) : ruleOfStyle(element, tag, view, isAside);
}

/** The rule that a document's root starts with. */
export const rootRule: ElementRule = {
  isSkipped: false,
  isInvisible: false,
  breaks: 2,
  isCell: false,
  whiteSpace: 'collapse',
  isAside: false,
};

const skipped: ElementRule = { ...rootRule, isSkipped: true };

function isClosed(element: Element, tag: string): boolean {
  const parent = element.parentElement;
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false;
  return tag !== 'summary' || parent.querySelector(':scope > summary') !== element;
}

function isOutsideArticle(element: Element, tag: string): boolean {
  if (asideTags.has(tag)) return true;
  if ((tag === 'header' || tag === 'footer') && element.closest('article, main') === null) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role !== null && asideRoles.has(role)) return true;
  // The body's own classes speak of the whole page.
  if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article') return false;
  return asideName.test(element.id) || asideName.test(element.getAttribute('class') ?? '');
}

function ruleOfTag(element: Element, tag: string, parent: ElementRule, isAside: boolean): ElementRule {
  if (element.hasAttribute('hidden')) return skipped;
  return {
    isSkipped: false,
    isInvisible: false,
    breaks: blockTags.has(tag) ? 2 : rowTags.has(tag) ? 1 : 0,
    isCell: cellTags.has(tag),
    whiteSpace: tag === 'pre' ? 'keep' : parent.whiteSpace,
    isAside,
  };
}

function ruleOfStyle(element: Element, tag: string, view: Window, isAside: boolean): ElementRule {
  const style = view.getComputedStyle(element);
  const { display } = style;
  if (display === 'none' || style.getPropertyValue('content-visibility') === 'hidden') return skipped;
  return {
    isSkipped: false,
    isInvisible: style.visibility !== 'visible',
    breaks: breaksOf(display, tag, style),
    isCell: display === 'table-cell',
    whiteSpace: whiteSpaceOf(style.whiteSpace),
    isAside,
  };
}

function breaksOf(display: string, tag: string, style: CSSStyleDeclaration): 0 | 1 | 2 {
  if (
    display.startsWith('inline') ||
    display === 'contents' ||
    display === 'table-cell' ||
    display.startsWith('ruby')
  ) {
    return 0;
  }
  if (display === 'list-item' || (display.startsWith('table-') && display !== 'table-caption') || tag === 'dt')
    return 1;
  // A drop cap floats and is a block by that, yet stands in its word.
  if (style.getPropertyValue('float') !== 'none' && !blockTags.has(tag)) return 0;
  return 2;
}

function whiteSpaceOf(value: string): WhiteSpace {
  if (value.startsWith('pre-line') || value.startsWith('preserve-breaks')) return 'lines';
  return value.startsWith('pre') || value.startsWith('break-spaces') ? 'keep' : 'collapse';
}
