import { describe, expect, test } from 'vitest';
import { read } from './made-page.ts';

const headline = 'Tide gates at the old harbour fail a third test';

describe('a byline in the text', () => {
  const site = `<meta property="og:site_name" content="Harbour Courier">`;
  const text = `<p>${'The gates held for an hour before the water came over. '.repeat(3)}</p>`;

  test.each([
    ['in initials', '<p>By HCN, in News</p>', ['HCN']],
    ['in brackets', '<p>（责编：牛镛、岳弘彬）</p>', ['牛镛', '岳弘彬']],
    ['on a page that Drupal may promote', '<div class="node--promoted"><p>By Ada Lovelace</p></div>', ['Ada Lovelace']],
    ['as a signature', `${text}<p><strong>Ada Lovelace</strong></p>`, ['Ada Lovelace']],
    ['before the text', `<p><b>Ada Lovelace/Grace Hopper</b></p>${text}`, ['Ada Lovelace', 'Grace Hopper']],
    ['before the text, under its teaser', `<p><em>Water.</em></p><p><b>ADA LOVELACE</b></p>${text}`, ['ADA LOVELACE']],
  ])('%s is read', (_name, body, names) => {
    expect(read({ head: site, body: `<article><h1>${headline}</h1>${body}</article>` }).byline).toEqual(names);
  });

  test.each([
    ["of another story's card", '<ul><li><a href="/x"><h6>By Grace Hopper</h6></a></li></ul>'],
    ['that is a heading between paragraphs', `${text}<p><strong>Second World War</strong></p>${text}`],
    ['that is a heading after the first paragraph', `${text}<p><b>Second World War</b></p>${text}<ul></ul>`],
    ['that is a bold beginning', `${text}<p><strong>Ada Lovelace</strong> said so.</p>`],
  ])('%s is nobody', (_name, body) => {
    expect(read({ head: site, body: `<article><h1>${headline}</h1>${body}</article>` }).byline).toEqual([]);
  });

  test('is whoever an account on a social site belongs to', () => {
    expect(read({ head: '<meta property="og:title" content="Ada Lovelace (@ada@post.example)">' }).byline).toEqual([
      'Ada Lovelace',
    ]);
  });

  test('keeps a name whole that has a letter beside an ampersand', () => {
    expect(read({ head: '<meta name="author" content="Bread &amp; B">' }).byline).toEqual(['Bread & B']);
  });
});
