import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/anchoring/compare-articles.ts';

const first = 'The harbour office opened its books on Tuesday for the first time in six years.';
const second = 'The council would likely refuse the ferry a second berth before the autumn storms.';
const third = 'Seven people were hurt when the old pier gave way in the spring of last year.';
const last = 'The next meeting of the council is planned for the middle of March, officials said.';
const article = (...paragraphs: readonly string[]) => paragraphs.join('\n\n');
const now = (text: string) => ({ text, asides: [], language: 'en' });

describe('compareArticles', () => {
  it('finds nothing where nothing but typography changed', () => {
    const saved = article(first, second, last);
    expect(compareArticles(saved, now(saved.replace('books', 'books,')))).toEqual([]);
  });

  it('shows reworded, removed and added paragraphs in the order of the article', () => {
    const reworded = second.replace('likely refuse', 'probably grant');
    const added = 'Update: a spokeswoman for the ferry company would not comment on the report.';
    const changes = compareArticles(article(first, second, third, last), now(article(first, added, reworded, last)));
    expect(changes).toMatchObject([
      { kind: 'added', text: added },
      { kind: 'changed', changes: ['hedge'] },
      { kind: 'removed', text: third },
    ]);
  });

  it('leaves out what is not the article', () => {
    const menu = 'News\nSport\nWeather\nMost read: ten pictures of gulls that nobody has seen';
    const ads = 'Subscribe now and read ten articles a month for the price of a cup of coffee.';
    const saved = article(menu, first, second, last);
    const text = article(ads, first, second, last, 'More stories from the harbour and the council and the sea.');
    expect(compareArticles(saved, now(text))).toEqual([]);
    const aside = article(first, 'Related: the seven best piers of the coast, and who built them.', second, last);
    const start = aside.indexOf('Related');
    const asides = [{ start, end: start + 63 }];
    expect(compareArticles(article(first, second, last), { text: aside, asides, language: 'en' })).toEqual([]);
  });

  it('says nothing about a page that has nothing in common with what was kept', () => {
    expect(compareArticles(article(first, second), now(article(third, last)))).toEqual([]);
  });
});
