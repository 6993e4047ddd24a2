import type { Page } from '../drivers/browser-driver.ts';

/** The page's tree as it stands: every element with its attributes, every text node by itself, open shadow roots too. */
export function readTree(page: Page): Promise<string> {
  return page.evaluate(() => {
    const lines: string[] = [];
    const walk = (node: Node, depth: number) => {
      const indent = ' '.repeat(depth);
      if (node instanceof Element) {
        const attributes = [...node.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`);
        lines.push(`${indent}<${[node.localName, ...attributes].join(' ')}>`);
        if (node.shadowRoot !== null) walk(node.shadowRoot, depth + 1);
      } else {
        lines.push(`${indent}${node.nodeName} ${JSON.stringify(node.nodeValue)}`);
      }
      for (const child of node.childNodes) walk(child, depth + 1);
    };
    walk(document, 0);
    lines.push(`${document.styleSheets.length} style sheets, ${document.adoptedStyleSheets.length} adopted`);
    return lines.join('\n');
  });
}
