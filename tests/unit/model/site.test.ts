import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnSite, parseSite } from '../../../src/model/site.ts';

test.each([
  ['news.example', 'news.example'],
  ['  www.news.example ', 'news.example'],
  ['https://www.News.example/a/b?c=d#e', 'news.example'],
  ['http://user:word@news.example:8080/', 'news.example:8080'],
  ['news.example:443', 'news.example:443'],
  ['https://news.example:443/', 'news.example'],
  ['news.example.', 'news.example'],
  ['localhost', 'localhost'],
  ['127.0.0.1:8000', '127.0.0.1:8000'],
  ['[::1]', '[::1]'],
  ['Новини.example', 'xn--b1amarcd.example'],
  ['news', undefined],
  ['', undefined],
  ['two words.example', undefined],
  ['ftp://news.example', undefined],
  ['javascript:alert(1)', undefined],
  ['chrome://settings', undefined],
  ['news..example:99999', undefined],
])('reads %j as %j', (written, site) => {
  expect(parseSite(written)).toBe(site);
});

test.each([
  ['https://news.example/a', 'news.example', true],
  ['https://www.news.example/a', 'news.example', true],
  ['https://live.news.example/a', 'news.example', true],
  ['https://news.example:8443/a', 'news.example', true],
  ['https://news.example/a', 'live.news.example', false],
  ['https://badnews.example/a', 'news.example', false],
  ['https://news.example.evil.example/', 'news.example', false],
  ['http://localhost:8080/', 'localhost:8080', true],
  ['http://localhost:9090/', 'localhost:8080', false],
  ['no address', 'news.example', false],
])('%j is on %j: %j', (url, site, isOn) => {
  expect(isOnSite(url, site)).toBe(isOn);
});

const label = fc.stringMatching(/^[a-z]{1,6}$/u);
const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));

describe('whatever the host', () => {
  test('a site that was read is read as itself again, and holds its own pages', () => {
    fc.assert(
      fc.property(host, (name) => {
        const site = parseSite(name);
        if (site === undefined) throw new Error(`${name} was not read`);
        expect(parseSite(site)).toBe(site);
        expect(isOnSite(`https://${name}/x`, site)).toBe(true);
        expect(isOnSite(`https://deep.${name}/x`, site)).toBe(true);
      }),
    );
  });

  test('a page is on the sites whose labels end its own, and no others', () => {
    fc.assert(
      fc.property(host, host, (one, other) => {
        const [page, site] = [one.split('.'), other.split('.')];
        const isEnd = site.every((each, index) => page[page.length - site.length + index] === each);
        expect(isOnSite(`https://${one}/`, other)).toBe(isEnd);
      }),
    );
  });
});
