import { parseHTML } from 'linkedom';
import type { ExportField } from '../../../src/export/fields.ts';
import { readMarkdown } from './read-markdown.ts';
import type { FieldValues } from './record-fields.ts';

type Row = Partial<FieldValues>;
type Fields = Readonly<Record<string, unknown>>;

/** A line that says something of a claim. */
export const claimLine = /^(Claimant|In own words|Verdict|Evidence, \w+): ([\s\S]*)$/u;

/** What such lines say, by their names. */
export function claimOf(lines: readonly (readonly (string | null)[])[]): Row {
  const all = (start: string) => lines.filter(([name]) => name?.startsWith(start)).map(([name, text]) => [name, text]);
  return {
    claimant: all('Claimant')[0]?.[1] ?? '',
    ownWords: all('In own words')[0]?.[1] ?? '',
    verdicts: all('Verdict')[0]?.[1] ?? '',
    evidence: all('Evidence').map(([name, text]) => `${name}: ${text}`),
  };
}

/** Reads the printed page with an HTML parser. */
export function readHtml(file: string): readonly Row[] {
  const { document } = parseHTML(file);
  return [...document.querySelectorAll('section')].flatMap((section) => {
    const inHead = (name: string) => section.querySelector(`header ${name}`)?.textContent ?? '';
    return [...section.querySelectorAll('.annotation')].map((block) => {
      const text = (name: string) => block.querySelector(name)?.textContent ?? '';
      return {
        address: inHead('.source'),
        headline: inHead('h1'),
        byline: [...section.querySelectorAll('header .author')].map(({ textContent }) => textContent),
        publisher: inHead('.publisher'),
        published: inHead('.published'),
        language: section.querySelector('header')?.getAttribute('lang') ?? '',
        id: block.id.replace('annotation-', ''),
        kind: text('.kind'),
        quote: text('blockquote'),
        note: text('.note'),
        tags: [...block.querySelectorAll('.tag')].map(({ textContent }) => textContent),
        color: text('.color'),
        ...claimOf(
          [...block.querySelectorAll('dt')].map((name) => [
            name.textContent,
            name.nextElementSibling?.textContent ?? '',
          ]),
        ),
        created: block.querySelector('time')?.getAttribute('datetime'),
      };
    });
  });
}

/** Reads one annotation of one article off its Markdown, as GitHub and Obsidian render it. */
export function readMarkdownNote(file: string): readonly Row[] {
  const { head, blocks } = readMarkdown(file);
  const facts = (head ?? {}) as Fields;
  const at = blocks.findIndex(({ text }) => text.startsWith('Source: '));
  const rest = blocks.slice(at + 1);
  const last = rest.at(-1)?.text ?? '';
  const [, kind = '', color = '', time = '', name = ''] =
    /(?:^|· )([A-Z][a-z ]+) · (\w+) · (.{16}) UTC(?: \^claimlight-(\S+))?$/u.exec(last) ?? [];
  const named = rest.find(({ kind: block, text }) => block === '' && /^\^claimlight-[\da-f-]{36}$/u.test(text));
  const middle = rest.slice(0, -1).filter((block) => block !== named);
  const tags = /^#\S+(?: #\S+)*$/u.test(middle.at(-1)?.text ?? '') ? (middle.at(-1)?.text ?? '') : '';
  const claim = middle.filter(({ kind: block, text }) => block === '' && claimLine.test(text)).map(({ text }) => text);
  const isNote = ({ kind: block }: { kind: string }) => block === '';
  const notes = middle
    .slice(0, tags === '' ? undefined : -1)
    .filter((block) => isNote(block) && !claim.includes(block.text));
  return [
    {
      address: facts['source'],
      headline: facts['title'] ?? '',
      byline: facts['author'] ?? [],
      publisher: facts['publisher'] ?? '',
      published: facts['published'] ?? '',
      id: (named?.text ?? name).replace('^claimlight-', ''),
      kind,
      quote: rest
        .filter(({ kind: block }) => block === '>')
        .map(({ text }) => text)
        .join('\n\n'),
      note: notes.map(({ text }) => text).join('\n\n'),
      tags: tags === '' ? [] : tags.split(' ').map((tag) => tag.slice(1)),
      color,
      ...claimOf(claim.map((line) => claimLine.exec(line)?.slice(1, 3) ?? [])),
      created: time,
    },
  ];
}

/** What of a record a reader of JSON finds, by the names of a format. */
export function readHypothesis(file: string): readonly Row[] {
  const { annotations } = JSON.parse(file) as { annotations: readonly Fields[] };
  return annotations.map((item) => {
    const [target = {}] = item['target'] as readonly Fields[];
    const selectors = (target['selector'] ?? []) as readonly Fields[];
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const place = selectors.find(({ type }) => type === 'TextPositionSelector');
    return {
      address: item['uri'],
      headline: (item['document'] as { title: readonly string[] }).title[0],
      id: item['id'],
      quote: quote?.['exact'] ?? '',
      context: quote === undefined ? null : [quote['prefix'], quote['suffix']],
      position: place === undefined ? null : { start: place['start'], end: place['end'] },
      note: item['text'],
      tags: item['tags'],
      created: Date.parse(String(item['created'])),
      modified: Date.parse(String(item['updated'])),
    };
  });
}

export function readClipper(file: string): readonly Row[] {
  const pages = JSON.parse(file) as readonly (Fields & { data: readonly Fields[] })[];
  return pages.flatMap((page) =>
    page.data.map((item) => {
      const { document } = parseHTML(`<html><body><p>${item['content']}</p></body></html>`);
      for (const line of document.querySelectorAll('br')) line.replaceWith('\n');
      const around = item['textQuote'] as { prefix: string; suffix: string } | undefined;
      return {
        address: page['url'],
        headline: page['title'],
        id: item['id'],
        quote: document.querySelector('p')?.textContent ?? '',
        context: around === undefined ? null : [around.prefix, around.suffix],
        position: around === undefined ? null : { start: item['startOffset'], end: item['endOffset'] },
        note: ((item['notes'] ?? ['']) as readonly string[])[0],
        color: item['color'],
        created: item['createdAt'],
      };
    }),
  );
}

export function readWebAnnotations(file: string): readonly Row[] {
  const { first } = JSON.parse(file) as { first: { items: readonly Fields[] } };
  return first.items.map((item) => {
    const record = item['record'] as { annotation: Fields; article: Fields };
    const target = item['target'] as Fields;
    const source = (target['source'] ?? target) as Fields;
    const [quote, place] = (target['selector'] ?? []) as readonly (Fields | undefined)[];
    const bodies = (item['body'] ?? []) as readonly Fields[];
    const values = (purpose: string) => bodies.filter((body) => body['purpose'] === purpose).map(({ value }) => value);
    const { id, keys, isArticle, canonicalUrl, updated } = record.article;
    const found: Record<ExportField, unknown> = {
      address: source['id'],
      headline: source['headline'] ?? '',
      byline: source['byline'] ?? [],
      publisher: source['publisher'] ?? '',
      published: source['published'] ?? '',
      updated,
      language: source['language'] ?? '',
      identity: { id, keys, isArticle, canonicalUrl },
      id: String(item['id']).replace('urn:uuid:', ''),
      kind: item['motivation'],
      quote: quote?.['exact'] ?? '',
      context: quote === undefined ? null : [quote['prefix'], quote['suffix']],
      position: place === undefined ? null : { start: place['start'], end: place['end'] },
      note: values('commenting')[0] ?? '',
      tags: values('tagging'),
      color: item['color'],
      claimant: item['claimant'] ?? '',
      cue: item['cue'] ?? '',
      ownWords: item['ownWords'] ?? '',
      verdicts: record.annotation['verdicts'],
      evidence: record.annotation['evidence'],
      created: Date.parse(String(item['created'])),
      modified: Date.parse(String(item['modified'])),
      history: record.annotation['history'],
      fieldTimes: record.annotation['stamps'],
    };
    return found;
  });
}
