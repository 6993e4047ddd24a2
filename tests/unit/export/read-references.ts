import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { FieldValues } from './record-fields.ts';

/** CSL-JSON as Citation.js makes it. */
export interface ReadItem {
  readonly id?: string;
  readonly 'citation-key'?: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
  readonly keyword?: string;
  readonly note?: string;
}

/** Reads BibTeX or BibLaTeX with Citation.js. Of classic BibTeX it knows no keywords, so those are read as BibLaTeX has them. */
export function readTex(file: string, format: '@biblatex/text' | '@bibtex/text'): readonly ReadItem[] {
  const read = (forceType: string) =>
    plugins.input.chain(file, { forceType, generateGraph: false }) as readonly ReadItem[];
  const keywords = read('@biblatex/text').map(({ keyword }) => keyword);
  return read(format).map((item, index) => ({ ...item, keyword: keywords[index] ?? '' }));
}

/** Reads RIS line by line, as its specification says: Citation.js reads neither authors nor days of it. */
export function readRis(file: string): readonly ReadItem[] {
  const entries = file.split(/^ER {2}- .*$/mu).slice(0, -1);
  return entries.map((entry) => {
    const lines = [...entry.matchAll(/^([A-Z][A-Z\d]) {2}- (.*?)\r$/gmu)].map(
      ([, tag = '', value = '']) => [tag, value] as const,
    );
    const all = (tag: string) => lines.filter(([name]) => name === tag).map(([, value]) => value);
    const [first = ''] = all('DA');
    const date = first.split('/').filter(Boolean).map(Number);
    return {
      type: all('TY')[0] ?? '',
      title: all('TI')[0] ?? '',
      author: all('AU').map((name) => {
        const [family = '', given, suffix = ''] = name.split(', ');
        return given === undefined ? { literal: name } : { family, given, suffix };
      }),
      'container-title': all('T2')[0] ?? '',
      ...(date.length === 0 ? {} : { issued: { 'date-parts': [date] } }),
      URL: all('UR')[0] ?? '',
      language: all('LA')[0] ?? '',
      keyword: all('KW').join(', '),
    };
  });
}

/** What an entry says of its article. */
export function asRow(item: ReadItem): Partial<FieldValues> {
  return {
    address: item.URL ?? '',
    headline: plain(item.title),
    byline: (item.author ?? []).map((name) =>
      plain(
        name['literal'] ??
          [name['given'], name['dropping-particle'], name['non-dropping-particle'], name['family'], name['suffix']]
            .filter(Boolean)
            .join(' '),
      ),
    ),
    publisher: plain(item['container-title'] ?? item.publisher ?? ''),
    published: item.issued?.['date-parts'][0] ?? null,
    language: item.language ?? '',
    tags: (item.keyword ?? '')
      .split(/[,;] ?/u)
      .filter(Boolean)
      .map(plain),
  };
}

/** Citation.js marks what was in braces as HTML. */
function plain(text: string): string {
  return text.replace(/<span class="nocase">([\s\S]*?)<\/span>/gu, '$1');
}
