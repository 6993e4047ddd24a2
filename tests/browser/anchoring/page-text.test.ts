import { afterEach, describe, expect, it } from 'vitest';
import { readPageText } from '../../../src/anchoring/page-text.ts';

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.head.childNodes, ...parsed.body.childNodes);
}

function textOf(html: string): string {
  show(html);
  return readPageText(document).text;
}

afterEach(() => document.body.replaceChildren());

describe('readPageText', () => {
  it.each([
    ['paragraphs by a blank line', '<p>One.</p>\n  <p>Two.</p>', 'One.\n\nTwo.'],
    ['bare text beside blocks', 'Loose <div>boxed</div> loose', 'Loose\n\nboxed\n\nloose'],
    ['line breaks', 'one<br>two<br><br>three', 'one\ntwo\n\nthree'],
    ['items and headings', '<h2>List</h2><ul><li>one</li><li>two</li></ul>', 'List\n\none\ntwo'],
    ['rows and cells', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a\tb\nc\td'],
    ['white space as it is seen', '<p>  one\n   two <b> three </b> four  </p>', 'one two three four'],
    ['markup within a word', '<p>un<b>believ</b>able</p>', 'unbelievable'],
    ['preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
    ['white space kept by style', '<p style="white-space: pre-wrap">a  b</p>', 'a  b'],
    ['line breaks kept by style', '<p style="white-space: pre-line">a  b\nc</p>', 'a b\nc'],
    ['blocks by style', '<p><span style="display:block">a</span><span style="display:block">b</span></p>', 'a\n\nb'],
    ['lines by style', '<div><p style="display:inline">a</p><p style="display:inline">b</p></div>', 'ab'],
    ['a drop cap within its word', '<p><span style="float:left">O</span>nce</p>', 'Once'],
    ['no-break spaces', '<p>10&nbsp;%</p>', '10\u00a0%'],
  ])('keeps apart or together %s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it.each([
    ['scripts and styles', '<script>x</script><style>y</style><p>seen</p>'],
    ['templates', '<template><p>x</p></template><p>seen</p>'],
    ['hidden elements', '<p hidden>x</p><p style="display:none">y</p><p>seen</p>'],
    ['invisible elements', '<p style="visibility:hidden">x</p><p>seen</p>'],
    ['form fields', '<textarea>x</textarea><select><option>y</option></select><p>seen</p>'],
    ['closed details', '<details><p>x</p><summary>seen</summary></details>'],
    ['content that is not rendered', '<div style="content-visibility:hidden">x</div><p>seen</p>'],
    ['comments', '<!-- x --><p>seen</p>'],
  ])('leaves out %s', (_, html) => {
    expect(textOf(html)).toBe('seen');
  });

  it('sees what is visible inside something invisible', () => {
    expect(textOf('<p style="visibility:hidden">x <b style="visibility:visible">seen</b></p>')).toBe('seen');
  });

  it('walks open shadow roots and puts slotted content in its place', () => {
    show('<p>before</p><x-card><b slot="name">name</b>rest</x-card><p>after</p>');
    const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    const name = document.createElement('slot');
    name.name = 'name';
    root?.append('hello ', name, ', ', document.createElement('slot'));
    expect(readPageText(document).text).toBe('before\n\nhello name, rest\n\nafter');
  });

  it('knows what stands outside the article', () => {
    show('<nav>Menu</nav><article><h1>Title</h1><p>Body</p></article><section class="post-comments">Reply</section>');
    const page = readPageText(document);
    expect(page.folded.asides.map(({ start, end }) => page.text.slice(start, end))).toEqual(['Menu', 'Reply']);
  });

  it('finds its way back to nodes and offsets', () => {
    show('<p>One  two\n <b>three</b> four</p><p>five</p>');
    const page = readPageText(document);
    const start = page.text.indexOf('two');
    const range = page.rangeOf({ start, end: page.text.indexOf('five') + 2 });
    expect(range?.toString()).toBe('two\n three fourfi');
    expect(page.rangeOf({ start: 2, end: 2 })).toBeUndefined();
  });

  it.each([
    [
      'text nodes',
      (root: Element) => [root.querySelector('p')?.firstChild, 1, root.querySelector('i')?.firstChild, 2],
      'ne two\n\nth',
    ],
    ['a whole element', (root: Element) => [root, 0, root, 1], 'One two'],
    ['from one element to the start of the next', (root: Element) => [root, 0, root.children[1], 0], 'One two'],
    ['children of an element', (root: Element) => [root.children[1], 0, root.children[1], 1], 'three'],
    ['an empty element at the end', (root: Element) => [root, 1, root.querySelector('hr'), 0], 'three four'],
    ['white space at the ends', (root: Element) => [root.querySelector('p')?.firstChild, 3, root, 1], 'two'],
  ])('places a range that is set by %s', (_, boundaries, words) => {
    show('<p>One  two </p><p><i>three</i> four</p><hr>');
    const page = readPageText(document);
    const [startNode, start, endNode, end] = boundaries(document.body) as [Node, number, Node, number];
    const range = document.createRange();
    range.setStart(startNode, start);
    range.setEnd(endNode, end);
    const place = page.positionOf(range);
    expect(page.text.slice(place?.start, place?.end)).toBe(words);
  });

  it('has no place for a range without text', () => {
    show('<p>One</p><p> <img alt="x"> </p><p>Two</p>');
    const page = readPageText(document);
    const range = document.createRange();
    range.selectNodeContents(document.querySelectorAll('p')[1] ?? document.body);
    expect(page.positionOf(range)).toBeUndefined();
  });
});
