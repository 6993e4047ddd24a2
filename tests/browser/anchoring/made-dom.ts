import fc from 'fast-check';

/** A piece of a generated page. */
export type Piece =
  | { readonly text: string }
  | { readonly tag: string; readonly style: string; readonly inner: readonly Piece[] };

const words = fc.array(
  fc.constantFrom(
    'the',
    'a',
    'said',
    'würde',
    'не',
    '中文',
    '😀',
    '  ',
    '\n',
    '\u00a0',
    'he\u00adll',
    'e\u0301',
    '“',
    '12',
  ),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const tags = ['p', 'div', 'span', 'b', 'ul', 'li', 'pre', 'br', 'table', 'td', 'a', 'x-shadow', 'style', 'h2', 'nav'];
const styles = ['', '', '', 'display:none', 'display:block', 'visibility:hidden', 'white-space:pre-wrap', 'float:left'];

export const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    words.map((list): Piece => ({ text: list.join(' ') })),
    fc.record({
      tag: fc.constantFrom(...tags),
      style: fc.constantFrom(...styles),
      inner: fc.array(tie('piece'), { maxLength: 4 }),
    }),
  ),
}));

/** Builds pieces under a node; some elements get an open shadow root. */
export function build(pieces: readonly Piece[], parent: Node): void {
  for (const each of pieces) {
    if ('text' in each) {
      parent.appendChild(document.createTextNode(each.text));
      continue;
    }
    const element = document.createElement(each.tag);
    if (each.style !== '') element.setAttribute('style', each.style);
    build(each.inner, each.tag === 'x-shadow' ? element.attachShadow({ mode: 'open' }) : element);
    parent.appendChild(element);
  }
}
