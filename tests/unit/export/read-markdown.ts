import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';

type Block = ReturnType<typeof fromMarkdown>['children'][number];
type Inline = Extract<Block, { readonly type: 'paragraph' }>['children'][number];

/** A block of a Markdown file as a reader sees it: `#` a heading, `>` a paragraph of a quote, `---` a rule, else its name. */
export interface ReadBlock {
  readonly kind: string;
  /** With line breaks as `\n`. Whatever is neither text nor link shows as its name in double brackets. */
  readonly text: string;
  readonly links: readonly string[];
}

export interface ReadMarkdown {
  /** The front matter, when there is some. */
  readonly head: unknown;
  readonly blocks: readonly ReadBlock[];
}

/** Reads Markdown as GitHub and Obsidian do: YAML between rules at the top, then CommonMark with GitHub's extensions. */
export function readMarkdown(file: string): ReadMarkdown {
  const head = /^---\n([\s\S]*?)\n---\n/u.exec(file);
  const body = file.slice(head?.[0].length ?? 0);
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return {
    head: head === null ? undefined : parse(head[1] ?? ''),
    blocks: tree.children.flatMap((node) => blocksOf(node, '')),
  };
}

function blocksOf(node: Block, around: string): readonly ReadBlock[] {
  if (node.type === 'blockquote') return node.children.flatMap((child) => blocksOf(child, `${around}>`));
  if (node.type === 'thematicBreak') return [{ kind: `${around}---`, text: '', links: [] }];
  const kind = node.type === 'heading' ? '#'.repeat(node.depth) : node.type === 'paragraph' ? '' : node.type;
  const children = node.type === 'heading' || node.type === 'paragraph' ? node.children : [];
  return [{ kind: around + kind, text: children.map(textOf).join(''), links: children.flatMap(linksOf) }];
}

function textOf(node: Inline): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  return node.type === 'link' ? node.children.map(textOf).join('') : `[[${node.type}]]`;
}

function linksOf(node: Inline): readonly string[] {
  return node.type === 'link' ? [node.url] : [];
}
