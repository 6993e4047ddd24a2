import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { isArticle } from '../../../src/article/detect-article.ts';
import { readMetadata } from '../../../src/article/read-metadata.ts';

const folder = process.env['CORPORA'] === undefined ? undefined : join(process.env['CORPORA'], 'seed-article');

test('the seed article is an article with the facts that are known of it', () => {
  const pages = folder === undefined ? [] : ['page.html', 'page-edited.html'].map((name) => join(folder, name));
  for (const path of pages) {
    expect(existsSync(path), path).toBe(true);
    const truth: { title: string; byline: string; siteName: string } = JSON.parse(
      readFileSync(join(folder ?? '', 'truth.json'), 'utf8'),
    );
    const document = parseHTML(readFileSync(path, 'utf8')).document as Document;
    const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? 'https://seed.example/a';
    expect(isArticle(document, url), path).toBe(true);
    expect(readMetadata(document, url, Date.now()), path).toMatchObject({
      headline: truth.title,
      byline: [truth.byline],
      publisher: truth.siteName,
      language: 'en-US',
    });
  }
  expect(pages.length > 0).toBe(folder !== undefined);
});
