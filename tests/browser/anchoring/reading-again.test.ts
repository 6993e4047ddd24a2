import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { PageReader, type PageText, readPageText } from '../../../src/anchoring/page-text.ts';
import { build, piece } from './made-dom.ts';

/** Something that a page does to itself; places are numbers that are brought within what there is. */
const mutation = fc.record({
  kind: fc.constantFrom('text', 'insert', 'remove', 'move', 'hide', 'show', 'class', 'theme', 'replace'),
  at: fc.nat(),
  to: fc.nat(),
  made: fc.array(piece, { minLength: 1, maxLength: 2 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list.length === 0 ? undefined : list[index % list.length];
}

/** All nodes under the body, those in shadow trees too. */
function nodesUnder(root: Node): Node[] {
  const nodes: Node[] = [];
  for (const node of root.childNodes) {
    nodes.push(node, ...nodesUnder(node));
    if (node instanceof Element && node.shadowRoot !== null) nodes.push(...nodesUnder(node.shadowRoot));
  }
  return nodes;
}

function mutate({ kind, at, to, made }: Mutation): void {
  const nodes = nodesUnder(document.body);
  const node = pick(nodes, at);
  const element = pick(
    nodes.filter((each) => each instanceof HTMLElement),
    at,
  );
  switch (kind) {
    case 'text': {
      const text = pick(
        nodes.filter((each) => each instanceof Text),
        at,
      );
      if (text !== undefined) text.data = `${text.data.slice(0, to % 9)} later words `;
      return;
    }
    case 'insert':
      build(made, element ?? document.body);
      return;
    case 'remove':
      node?.parentNode?.removeChild(node);
      return;
    case 'move': {
      const goal = pick(
        nodes.filter((each) => each instanceof HTMLElement && node?.contains(each) === false),
        to,
      );
      if (node !== undefined && goal !== undefined && goal.getRootNode() === node.getRootNode()) goal.appendChild(node);
      return;
    }
    case 'hide':
      element?.setAttribute('hidden', '');
      return;
    case 'show':
      element?.removeAttribute(pick(['style', 'hidden'], to) ?? 'style');
      return;
    case 'class':
      element?.setAttribute('class', pick(['comments', 'gone', 'late', ''], to) ?? '');
      return;
    case 'theme':
      document.body.classList.toggle(pick(['gone', 'late'], to) ?? 'late');
      return;
    case 'replace':
      if (element !== undefined) {
        element.replaceChildren();
        build(made, element);
      }
      return;
  }
}

/** As the page's watcher does: observes the document and every open shadow root, new ones too. */
function watch(reader: PageReader): { settle(): void; stop(): void } {
  const seen = new WeakSet<Node>();
  const observer = new MutationObserver(() => undefined);
  const options = { childList: true, characterData: true, attributes: true, subtree: true };
  const observeRoots = () => {
    for (const node of nodesUnder(document.body)) {
      const root = node instanceof Element ? node.shadowRoot : null;
      if (root === null || seen.has(root)) continue;
      seen.add(root);
      observer.observe(root, options);
      reader.noteShadows([root.host]);
    }
  };
  observer.observe(document, options);
  observeRoots();
  return {
    settle() {
      reader.note(observer.takeRecords());
      observeRoots();
    },
    stop: () => observer.disconnect(),
  };
}

/** Offsets at which one reading of a page leads to another place in it than another reading of the same text. */
function misplaced(one: PageText, other: PageText): readonly number[] {
  const found: number[] = [];
  for (let start = 0; start + 3 < other.text.length; start += 17) {
    const here = one.rangeOf({ start, end: start + 3 });
    const there = other.rangeOf({ start, end: start + 3 });
    const isSame =
      here?.startContainer === there?.startContainer &&
      here?.startOffset === there?.startOffset &&
      here?.endOffset === there?.endOffset;
    if (!isSame) found.push(start);
  }
  return found;
}

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('class');
  document.head.querySelector('style.made')?.remove();
});

describe('reading a page in slices', () => {
  const blocks = (inner: () => Node[]) =>
    Array.from({ length: 3 }, () => {
      const block = document.createElement('div');
      block.append(...inner());
      return block;
    });
  const spans = () =>
    Array.from({ length: 700 }, (_, index) => {
      const span = document.createElement('span');
      span.textContent = `word ${index} `;
      return span;
    });

  it('gives what reading it in one go gives', () => {
    document.body.replaceChildren(...blocks(spans));
    const slices = new PageReader(document).readInSlices();
    let pauses = 0;
    let step = slices.next();
    for (; step.done !== true; step = slices.next()) pauses += 1;
    expect(pauses).toBeGreaterThan(2);
    expect(step.value?.text).toBe(readPageText(document).text);
  });

  it('gives nothing when the page changed meanwhile, and keeps nothing of what stood there before', () => {
    document.body.replaceChildren(...blocks(spans));
    const reader = new PageReader(document);
    const watched = watch(reader);
    const slices = reader.readInSlices();
    slices.next();
    // Both in the block that is being read, before and after where the reading stands.
    for (const index of [3, 650]) {
      const span = document.body.children[0]?.children[index];
      if (span !== undefined) span.textContent = 'other words ';
    }
    watched.settle();
    expect(slices.next()).toEqual({ done: true, value: undefined });
    expect(reader.read().text).toBe(readPageText(document).text);
    watched.stop();
  });
});

describe('reading a page again', () => {
  it('gives what reading it anew gives, whatever the page did meanwhile', () => {
    const style = document.createElement('style');
    style.className = 'made';
    style.textContent = '.gone { display: none } .late + * { visibility: hidden } .late p { display: none }';
    document.head.append(style);
    let reused = 0;
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 3, maxLength: 9 }),
        fc.array(fc.array(mutation, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        (pieces, rounds) => {
          document.body.replaceChildren();
          document.body.removeAttribute('class');
          build(
            [
              ...pieces,
              {
                tag: 'p',
                style: '',
                inner: [{ text: 'A paragraph that is long enough to be kept as it was read before. '.repeat(2) }],
              },
            ],
            document.body,
          );
          const reader = new PageReader(document);
          const watched = watch(reader);
          reader.read();
          for (const mutations of rounds) {
            for (const each of mutations) mutate(each);
            watched.settle();
            const again = reader.read();
            const anew = readPageText(document);
            reused += reader.counts.reused;
            expect(again.text).toBe(anew.text);
            expect(again.folded.asides).toEqual(anew.folded.asides);
            // One expectation for all: so many of them take far longer than what they are about.
            expect(misplaced(again, anew)).toEqual([]);
          }
          watched.stop();
        },
      ),
      { numRuns: 250 },
    );
    expect(reused).toBeGreaterThan(100);
  });

  it('looks only at what changed', async () => {
    const paragraph = (index: number): HTMLElement => {
      const element = document.createElement('p');
      element.append(
        `Paragraph ${index} of a page that has very many of them, one after the other, and is `,
        document.createElement('b'),
        ' long.',
      );
      return element;
    };
    document.body.replaceChildren(...Array.from({ length: 2_000 }, (_, index) => paragraph(index)));
    const reader = new PageReader(document);
    const watched = watch(reader);
    reader.read();
    expect(reader.counts.visited).toBeGreaterThanOrEqual(8_000);
    const changed = document.body.children[700];
    if (changed?.firstChild instanceof Text)
      changed.firstChild.data = 'Other words stand in the seven hundredth paragraph of this page, and it is ';
    watched.settle();
    expect(reader.read().text).toContain('seven hundredth');
    // Every paragraph is stepped over; only the changed one is gone into.
    expect(reader.counts).toEqual({ visited: 2_003, reused: 1_999 });
    watched.stop();
  });
});
