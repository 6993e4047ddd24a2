import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { claimLine, claimOf } from './read-texts.ts';
import type { FieldValues } from './record-fields.ts';

type Node = ReturnType<typeof fromMarkdown>['children'][number];
type Item = Extract<Node, { readonly type: 'list' }>['children'][number];

function textOf(node: unknown): string {
  const { type, value, children = [] } = node as { type: string; value?: string; children?: readonly unknown[] };
  if (type === 'break') return '\n';
  if (type === 'text') return value ?? '';
  const isBlocks = type === 'blockquote' || type === 'listItem';
  return value === undefined ? children.map(textOf).join(isBlocks ? '\n\n' : '') : `[[${type}]]`;
}

function itemsOf(nodes: readonly Node[] | Item['children']): readonly Item[] {
  return nodes.flatMap((node) => (node.type === 'list' ? node.children : []));
}

/** Reads Logseq's outline: blocks as CommonMark's lists, properties as the lines with "::" beneath a block's first. */
export function readLogseq(file: string): readonly Partial<FieldValues>[] {
  const tree = fromMarkdown(file, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return itemsOf(tree.children).flatMap((article) => {
    const [headline = '', ...lines] = textOf(article.children[0]).split('\n');
    const property = (name: string) =>
      lines.find((line) => line.startsWith(`${name}:: `))?.slice(name.length + 3) ?? '';
    return itemsOf(article.children).map((block) => {
      const [first = '', id = ''] = textOf(block.children[0]).split('\n');
      const [, kind = '', color = '', created = '', tags = ''] =
        /(?:^|· )([A-Z][a-z ]+) · (\w+) · (.{16}) UTC(?: (.*))?$/u.exec(first) ?? [];
      const inner = itemsOf(block.children);
      const texts = inner.filter(({ children }) => children[0]?.type === 'paragraph').map(textOf);
      return {
        headline,
        // Logseq reads a property as it stands; Markdown would read references in it.
        address: /source:: (.*)/u.exec(file)?.[1] ?? '',
        byline: property('author'),
        publisher: property('publisher'),
        published: property('published'),
        language: property('language'),
        id: id.replace('id:: ', ''),
        kind,
        color,
        created,
        tags: tags
          .split(' ')
          .filter(Boolean)
          .map((tag) => tag.slice(1)),
        quote: inner
          .filter(({ children }) => children[0]?.type === 'blockquote')
          .map(textOf)
          .join('\n\n'),
        ...claimOf(texts.map((text) => claimLine.exec(text)?.slice(1, 3) ?? [])),
        note: texts.filter((text) => !claimLine.test(text)).join('\n\n'),
      };
    });
  });
}
