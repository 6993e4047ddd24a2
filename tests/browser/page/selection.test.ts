import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maySelectWords, readSelection } from '../../../content-scripts/page/selection.ts';

beforeEach(() => {
  const [first, second] = [document.createElement('p'), document.createElement('p')];
  first.textContent = 'First paragraph of the story.';
  second.textContent = 'Second paragraph of the story.';
  document.body.replaceChildren(first, second);
});
afterEach(() => {
  document.designMode = 'off';
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function textNode(root: ParentNode, part: string): Text {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.includes(part)) return node;
  }
  throw new Error(`no “${part}”`);
}

/** Selects from before `from` to behind `to`, as a hand that drags does; backwards when asked. */
function select(root: ParentNode, from: string, to = from, isBackward = false): void {
  const [start, end] = [textNode(root, from), textNode(root, to)];
  const edges = [start, start.data.indexOf(from), end, end.data.indexOf(to) + to.length] as const;
  const [a, b, c, d] = isBackward ? ([edges[2], edges[3], edges[0], edges[1]] as const) : edges;
  getSelection()?.setBaseAndExtent(a, b, c, d);
}

/** A component whose words stand in a shadow root. */
function addComponent(...paragraphs: readonly string[]): ShadowRoot {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.append(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  document.body.append(host);
  return root;
}

/** What was read, with its range as words. */
function read(): object {
  const selected = readSelection(document);
  return selected.kind === 'words' ? { ...selected, range: selected.range.toString() } : selected;
}

describe('selected words', () => {
  test.each([
    ['within a paragraph', 'paragraph of', 'paragraph of', 'paragraph of'],
    ['over two paragraphs', 'the story.', 'Second', 'the story.Second'],
  ])('%s are read', (_name, from, to, words) => {
    select(document.body, from, to);
    expect(read()).toEqual({ kind: 'words', range: words, isBackward: false });
    expect(maySelectWords(document)).toBe(true);
  });

  test.each([
    ['within a paragraph', 'paragraph', 'paragraph'],
    ['over two paragraphs', 'First', 'Second'],
  ])('%s are read from the end when the hand went back', (_name, from, to) => {
    select(document.body, from, to, true);
    expect(read()).toMatchObject({ kind: 'words', isBackward: true });
  });

  test('do not change with what is selected later', () => {
    select(document.body, 'First');
    const selected = readSelection(document);
    select(document.body, 'Second');
    expect(selected.kind === 'words' && selected.range.toString()).toBe('First');
  });

  test('are none where nothing, a caret, or only white space is selected', () => {
    expect(read()).toEqual({ kind: 'none' });
    getSelection()?.collapse(textNode(document.body, 'First'), 2);
    expect(read()).toEqual({ kind: 'none' });
    expect(maySelectWords(document)).toBe(false);
    document.body.append(' \n ');
    const space = document.body.lastChild ?? document.body;
    getSelection()?.setBaseAndExtent(space, 0, space, 3);
    expect(read()).toEqual({ kind: 'none' });
  });
});

describe('words in a shadow root', () => {
  test('are read, in both directions', () => {
    const root = addComponent('Words in a component.', 'More of them.');
    select(root, 'in a', 'More');
    expect(read()).toEqual({ kind: 'words', range: 'in a component.More', isBackward: false });
    expect(maySelectWords(document)).toBe(true);
    select(root, 'in a', 'More', true);
    expect(read()).toMatchObject({ kind: 'words', range: 'in a component.More', isBackward: true });
  });

  test('are read in a component within a component', () => {
    const outer = addComponent('Outer words.');
    const host = document.createElement('div');
    outer.append(host);
    const inner = host.attachShadow({ mode: 'open' });
    inner.append('Inner words.');
    select(inner, 'Inner');
    expect(read()).toMatchObject({ kind: 'words', range: 'Inner' });
  });

  test('with a caret there are none', () => {
    const root = addComponent('Words in a component.');
    getSelection()?.collapse(textNode(root, 'Words'), 3);
    expect(read()).toEqual({ kind: 'none' });
  });
});

describe('words that are being edited', () => {
  test.each(['textarea', 'input'] as const)('in a %s are not the page’s', (name) => {
    const field = document.createElement(name);
    field.value = 'typed words';
    document.body.append(field);
    field.focus();
    field.setSelectionRange(0, 5);
    expect(read()).toEqual({ kind: 'editable' });
  });

  test('in a field of a component are not the page’s', () => {
    const root = addComponent();
    const field = document.createElement('textarea');
    field.value = 'typed words';
    root.append(field);
    field.focus();
    field.setSelectionRange(0, 5);
    expect(read()).toEqual({ kind: 'editable' });
  });

  test('in editable content are not the page’s', () => {
    const editable = document.createElement('div');
    editable.contentEditable = 'true';
    editable.textContent = 'rich text';
    document.body.append(editable);
    select(editable, 'rich');
    expect(read()).toEqual({ kind: 'editable' });
  });

  test('in a document that is edited as a whole are not the page’s', () => {
    document.designMode = 'on';
    select(document.body, 'First');
    expect(read()).toEqual({ kind: 'editable' });
  });

  test.each(['checkbox', 'email', 'color'])('are not looked for in a field that has no selection (%s)', (type) => {
    const field = document.createElement('input');
    field.type = type;
    document.body.append(field);
    field.focus();
    expect(read()).toEqual({ kind: 'none' });
  });

  test('do not hide words of the page that are selected while the caret rests in a field', () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    select(document.body, 'First');
    expect(read()).toMatchObject({ kind: 'words', range: 'First' });
  });
});
