import { expect, test } from 'vitest';
import { decodeHtml } from '../../../scripts/lib/pages/page-corpus.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each<[string, Uint8Array, string]>([
  ['UTF-8', new TextEncoder().encode('<p>Žluť'), '<p>Žluť'],
  ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc5, 0xbd), 'Ž'],
  ['UTF-8 that a page calls otherwise', new TextEncoder().encode('<meta charset=gb2312>Ž'), '<meta charset=gb2312>Ž'],
  ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0x7d, 0x01), 'Ž'],
  ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0x01, 0x7d), 'Ž'],
  ['what the page names', bytes('<meta charset="iso-8859-2">\xae'), '<meta charset="iso-8859-2">Ž'],
  [
    'what it names in its type',
    bytes('<meta http-equiv=content-type content="text/html; charset=windows-1251">\xe6'),
    '<meta http-equiv=content-type content="text/html; charset=windows-1251">ж',
  ],
  ['an encoding that there is not', bytes('<meta charset="x-none">\xe9'), '<meta charset="x-none">é'],
  ['nothing at all', bytes('\xe9 \x93'), 'é “'],
])('bytes of %s are read as a browser reads them', (_name, page, text) => {
  expect(decodeHtml(page)).toBe(text);
});
