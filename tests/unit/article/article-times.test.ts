import { describe, expect, test } from 'vitest';
import { jsonLd, read } from './made-page.ts';

const headline = 'Tide gates fail a third test';

function published(value: string): string {
  return read({ head: jsonLd({ '@type': 'NewsArticle', headline, datePublished: value }) }).published;
}

describe('a stated time', () => {
  test.each([
    ['2026-05-13T09:12:00+02:00', '2026-05-13T09:12:00+02:00'],
    ['2026-05-13T09:12:00+0530', '2026-05-13T09:12:00+05:30'],
    ['2026-05-13T09:12:07.123Z', '2026-05-13T09:12:07Z'],
    ['2026-05-13 09:12', '2026-05-13T09:12:00'],
    ['2026-05-13', '2026-05-13'],
    ['20260513T0912Z', '2026-05-13T09:12:00Z'],
    ['Wed, 13 May 2026 09:12:00 GMT', '2026-05-13T09:12:00Z'],
    ['Wed May 13 2026 09:12:00 GMT+0200 (CEST)', '2026-05-13T09:12:00+02:00'],
    ['May 13, 2026 at 9:12 pm EDT', '2026-05-13T21:12:00-04:00'],
    ['1778663520', '2026-05-13T09:12:00Z'],
    ['1778663520000', '2026-05-13T09:12:00Z'],
    ['2026-05-13T09:12:00+99:00', '2026-05-13T09:12:00'],
  ])('%s keeps its zone and no other', (written, expected) => {
    expect(published(written)).toBe(expected);
  });

  test.each([['2026-02-30'], ['2026-13-01'], ['soon'], ['0000-00-00'], ['-1'], ['9'.repeat(10_000)]])(
    'that there is not (%.20s) is none',
    (written) => {
      expect(published(written)).toBe('');
    },
  );

  // Pages are read at noon UTC on 1 June 2026.
  test.each([
    ['a day in the zone that is ahead by most', '2026-06-02T01:00:00+14:00', '2026-06-02T01:00:00+14:00'],
    ['next week', '2026-06-08T12:00:00Z', ''],
    ['the year 2126', '2126-06-01', ''],
  ])('in %s is %s → "%s"', (_name, written, expected) => {
    expect(published(written)).toBe(expected);
  });

  test('that lies ahead leaves the word to the next source', () => {
    const head = `${jsonLd({ '@type': 'NewsArticle', headline, datePublished: '2027-01-01' })}<meta name="date" content="2026-05-13">`;
    expect(read({ head })).toMatchObject({ published: '2026-05-13', sources: { published: 'meta' } });
  });
});

describe('a date for readers', () => {
  test.each([
    ['en', 'Published May 13, 2026, 9:12 p.m.', '2026-05-13T21:12:00'],
    ['en-US', '05/04/2026', '2026-05-04'],
    ['en-GB', '05/04/2026', '2026-04-05'],
    ['de', '13. Mai 2026, 9:12 Uhr', '2026-05-13T09:12:00'],
    ['de', '13.05.2026', '2026-05-13'],
    ['fr', 'Publié le 13 mai 2026 à 09h12', '2026-05-13T09:12:00'],
    ['es', '13 de mayo de 2026', '2026-05-13'],
    ['pt', '13 de maio de 2026 às 09h12', '2026-05-13T09:12:00'],
    ['it', '13 maggio 2026', '2026-05-13'],
    ['pl', '13 maja 2026', '2026-05-13'],
    ['ru', '13 мая 2026', '2026-05-13'],
    ['uk', '13 травня 2026', '2026-05-13'],
    ['el', '13 Μαΐου 2026', '2026-05-13'],
    ['tr', '13 Mayıs 2026', '2026-05-13'],
    ['hu', '2026. május 13.', '2026-05-13'],
    ['zh', '2026年5月13日 09:12', '2026-05-13T09:12:00'],
    ['ja', '2026年5月13日', '2026-05-13'],
    ['ko', '2026년 5월 13일', '2026-05-13'],
    ['vi', 'ngày 13 tháng 5 năm 2026', '2026-05-13'],
    ['ar', '١٣/٥/٢٠٢٦', '2026-05-13'],
    ['th', '13 พฤษภาคม 2569', '2026-05-13'],
  ])('in %s, "%s", is read under the headline', (language, written, expected) => {
    const page = { html: `lang="${language}"`, body: `<article><h1>${headline}</h1><p>${written}</p></article>` };
    expect(read({ ...page, url: 'https://harbour.example/a' })).toMatchObject({
      published: expected,
      sources: { published: 'text' },
    });
  });

  test.each([
    ['that lies ahead', '<p>1 July 2026</p>'],
    ['of a change', '<p>Updated on some day</p>'],
    [
      'within a sentence',
      `<p>${'The gates were built long ago and reopened on 13 May 2026 by the mayor. '.repeat(3)}</p>`,
    ],
  ])('%s is none of publication', (_name, body) => {
    const page = { html: 'lang="en"', body: `<article><h1>${headline}</h1>${body}</article>` };
    expect(read({ ...page, url: 'https://harbour.example/a' }).published).toBe('');
  });
});
