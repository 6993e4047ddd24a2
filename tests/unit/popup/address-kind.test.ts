import { describe, expect, test } from 'vitest';
import { closedByContentType, readAddressKind } from '../../../popup/view/address-kind.ts';

describe('the address of a page', () => {
  test.each([
    ['https://news.example/story'],
    ['http://localhost:8080/'],
    ['https://news.example/annual-report.pdf'],
    ['https://chrome.google.com/search'],
    ['https://addons.mozilla.org.news.example/'],
  ])('%s may be annotated', (url) => {
    expect(readAddressKind(url)).toEqual({ kind: 'open', url });
  });

  test.each([
    ['chrome://settings/', 'browser'],
    ['about:blank', 'browser'],
    ['edge://extensions', 'browser'],
    ['chrome-extension://abc/popup/index.html', 'extension'],
    ['moz-extension://abc/popup/index.html', 'extension'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/detail/x', 'store'],
    ['https://addons.mozilla.org/en-GB/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
    ['file:///home/me/notes.html', 'file'],
    ['view-source:https://news.example/story', 'source'],
    ['data:text/html,hello', 'unknown'],
    ['not an address', 'unknown'],
    [undefined, 'unknown'],
  ])('%s is closed, and says why', (url, reason) => {
    expect(readAddressKind(url)).toEqual({ kind: 'closed', reason });
  });
});

test.each([
  ['application/pdf', 'pdf'],
  ['image/png', 'media'],
  ['video/mp4', 'media'],
  ['audio/ogg', 'media'],
  ['image/svg+xml', undefined],
  ['text/html', undefined],
  ['text/plain', undefined],
  ['application/xhtml+xml', undefined],
])('a document of type %s is closed as %s', (contentType, reason) => {
  expect(closedByContentType(contentType)).toBe(reason);
});
