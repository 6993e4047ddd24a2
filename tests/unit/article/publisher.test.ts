import { describe, expect, test } from 'vitest';
import { jsonLd, read } from './made-page.ts';

const headline = 'Tide gates at the old harbour fail a third test';
const named = { '@type': 'NewsArticle', headline };

describe('the publisher', () => {
  const publisher = { '@type': 'Organization', name: 'Deutscher Hafenfunk', alternateName: 'DHF' };
  test.each<[string, string, string, string]>([
    [
      'the site’s name',
      'https://news.example/a',
      '<meta property="og:site_name" content="Harbour Courier">',
      'Harbour Courier',
    ],
    ['the publisher', 'https://news.example/a', jsonLd({ ...named, publisher }), 'Deutscher Hafenfunk'],
    [
      'a name rather than a domain',
      'https://www.dhf.example/a',
      `<meta property="og:site_name" content="dhf.example">${jsonLd({ ...named, publisher })}`,
      'Deutscher Hafenfunk',
    ],
    [
      'the name that the address spells',
      'https://harbourcourier.example/a',
      `<meta property="og:site_name" content="Sailing"><title>${headline} - Harbour Courier</title><meta property="og:title" content="${headline}">`,
      'Harbour Courier',
    ],
    [
      'the name that the address spells rather than one that it is part of',
      'https://courier.example/a',
      `<meta property="og:site_name" content="Daily Courier"><title>${headline} - The Courier</title><meta property="og:title" content="${headline}">`,
      'The Courier',
    ],
    [
      'a whole name rather than the part of it that the address spells',
      'https://thecourier.example/a',
      `<meta property="og:site_name" content="The Courier Gazette"><title>${headline} - The Courier</title><meta property="og:title" content="${headline}">`,
      'The Courier Gazette',
    ],
    [
      'a name in words rather than run together',
      'https://harbourcourier.example/a',
      `<meta property="og:site_name" content="harbourcourier">${jsonLd({ ...named, publisher: { '@type': 'Organization', name: 'Harbour Courier' } })}`,
      'Harbour Courier',
    ],
    [
      'a name without the notice of rights behind it',
      'https://news.example/a',
      '<meta name="copyright" content="港口新闻版权所有">',
      '港口新闻',
    ],
    [
      'a name without its slogan',
      'https://harbourcourier.example/a',
      '<meta property="og:site_name" content="Harbour Courier – all the tides">',
      'Harbour Courier',
    ],
    [
      'a domain that is the site’s name',
      'https://tidewatch.example/a',
      '<meta property="og:site_name" content="TideWatch.org">',
      'TideWatch.org',
    ],
    [
      'the paper rather than the company',
      'https://harbourcourier.example/a',
      `${jsonLd([
        { '@type': 'WebSite', name: 'Harbour Courier' },
        { ...named, publisher: { '@type': 'Organization', name: 'Quay Verlag GmbH' } },
      ])}`,
      'Harbour Courier',
    ],
    [
      'the publication rather than the platform that houses it',
      'https://platform.example/harbour-courier/tide-gates',
      `<meta property="og:site_name" content="Platform">${jsonLd({ ...named, publisher: { '@type': 'Organization', name: 'Harbour Courier' } })}`,
      'Harbour Courier',
    ],
    ['the address where nothing is said', 'https://www.harbour-courier.example/a', '', 'Harbour Courier'],
  ])('is %s', (_name, url, head, expected) => {
    expect(read({ head, url }).publisher).toBe(expected);
  });
});
