import { parseColor } from '../../model/color.ts';
import { htmlToText } from '../html-to-text.ts';
import { heldFields, isObject, type JsonObject, valuesOf } from '../web-annotation-shape.ts';
import type { ImportTools } from './import-format.ts';
import { type ImportReason, reason } from './import-reason.ts';
import { type ForeignFields, type MadeRecord, makeRecord, passageOfWords, timeIn } from './make-record.ts';

type Outcomes = readonly ({ readonly where: string } & MadeRecord)[];

/** An annotation as Hypothesis' client exports it, or its API answers. A reply is kept as a note on the page. */
export async function readHypothesis(item: JsonObject, where: string, tools: ImportTools): Promise<Outcomes> {
  const { selectors } = heldFields({ target: item['target'] });
  const [created, modified] = [timeIn(item['created']), timeIn(item['updated'])];
  const titles = isObject(item['document']) ? valuesOf(item['document']['title']) : [];
  if (created === undefined || modified === undefined) return [refused(where, reason('badTime', 'created'))];
  return made(where, tools, {
    identity: textOf(item['id']) || JSON.stringify(item),
    url: textOf(item['uri']),
    headline: textOf(titles[0]),
    selectors,
    note: textOf(item['text']),
    tags: valuesOf(item['tags']).map(textOf),
    created,
    modified,
  });
}

/** A page as the Obsidian Web Clipper exports it: `data` where it is there, else `highlights`, whose text may hold several parted by a blank line. */
export async function readClipperPage(page: JsonObject, where: string, tools: ImportTools): Promise<Outcomes> {
  const data = valuesOf(page['data']);
  const entries = data.length > 0 ? data : valuesOf(page['highlights']).flatMap(parted);
  const outcomes: Outcomes[] = [];
  for (const [index, entry] of entries.entries()) {
    const place = `${where}: highlight ${index + 1}`;
    outcomes.push(isObject(entry) ? await readClip(entry, page, place, tools) : [refused(place, reason('notRecord'))]);
  }
  return outcomes.flat();
}

function parted(highlight: unknown): readonly unknown[] {
  if (!isObject(highlight) || typeof highlight['text'] !== 'string') return [highlight];
  const texts = highlight['text'].split(/\n[ \t]*\n/u).filter((text) => htmlToText(text) !== '');
  return texts.length < 2
    ? [highlight]
    : texts.map((text, index) => ({ ...highlight, text, ...(index === 0 ? {} : { notes: [] }) }));
}

async function readClip(entry: JsonObject, page: JsonObject, where: string, tools: ImportTools): Promise<Outcomes> {
  const created = timeIn(entry['createdAt'] ?? entry['timestamp']);
  if (created === undefined) return [refused(where, reason('badTime', 'timestamp'))];
  const quote = htmlToText(textOf(entry['content'] ?? entry['text']));
  const around = isObject(entry['textQuote']) ? entry['textQuote'] : {};
  const [start, end] = [entry['startOffset'], entry['endOffset']];
  const passage = passageOfWords(quote, { prefix: textOf(around['prefix']), suffix: textOf(around['suffix']) });
  const isPlaced =
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && Number(start) >= 0 && Number(start) <= Number(end);
  const color = parseColor(entry['color']);
  return made(where, tools, {
    identity: textOf(entry['id']) || `${quote} ${textOf(entry['timestamp'])}`,
    url: textOf(page['url']),
    headline: textOf(page['title']),
    selectors:
      quote === '' ? null : isPlaced ? { ...passage, position: { start: Number(start), end: Number(end) } } : passage,
    note: valuesOf(entry['notes'] ?? entry['comment'])
      .map(textOf)
      .filter(Boolean)
      .join('\n\n'),
    tags: [],
    created,
    ...(color === undefined ? {} : { color }),
  });
}

/** An annotation as Recogito's text annotator stores it. It says of no page what it is about; the file's name does not either. */
export async function readRecogito(item: JsonObject, where: string, tools: ImportTools): Promise<Outcomes> {
  const target = isObject(item['target']) ? item['target'] : {};
  const [place] = valuesOf(target['selector']).filter(isObject);
  const quote = textOf(place?.['quote']);
  const created = timeIn(target['created']);
  if (created === undefined) return [refused(where, reason('badTime', 'target.created'))];
  if (quote === '') return [refused(where, reason('noWords'))];
  const [start, end] = [place?.['start'], place?.['end']];
  const bodies = valuesOf(item['bodies']).filter(isObject);
  const valuesFor = (isTag: boolean) =>
    bodies.filter(({ purpose }) => (purpose === 'tagging') === isTag).map(({ value }) => textOf(value));
  const isPlaced =
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && Number(start) >= 0 && Number(start) <= Number(end);
  const passage = passageOfWords(quote);
  return made(where, tools, {
    identity: textOf(item['id']) || JSON.stringify(item),
    url: typeof target['source'] === 'string' ? target['source'] : undefined,
    headline: 'Recogito',
    selectors: isPlaced ? { ...passage, position: { start: Number(start), end: Number(end) } } : passage,
    note: valuesFor(false).filter(Boolean).join('\n\n'),
    tags: valuesFor(true),
    created,
    modified: timeIn(target['updated']) ?? null,
  });
}

/** A highlight as the Highlighter extension keeps it under the page's address. It has no export of its own; this is what its storage holds. */
export async function readHighlighter(
  entry: unknown,
  url: string,
  where: string,
  tools: ImportTools,
): Promise<Outcomes> {
  if (!isObject(entry)) return [refused(where, reason('notRecord'))];
  const created = timeIn(entry['createdAt']);
  if (created === undefined) return [refused(where, reason('badTime', 'createdAt'))];
  const quote = textOf(entry['string']);
  const href = textOf(entry['href']) || url;
  return made(where, tools, {
    identity: textOf(entry['uuid']) || `${quote} ${textOf(entry['container'])} ${String(entry['anchorOffset'])}`,
    url: href,
    selectors: quote.trim() === '' ? null : passageOfWords(quote),
    note: '',
    tags: [],
    created,
  });
}

async function made(where: string, tools: ImportTools, fields: Omit<ForeignFields, 'where'>): Promise<Outcomes> {
  const { selectors, note, tags } = fields;
  if (selectors === null && note.trim() === '' && tags.length === 0) return [refused(where, reason('noWords'))];
  return [{ where, ...(await makeRecord({ where, ...fields }, tools)) }];
}

function refused(where: string, why: ImportReason): { where: string; ok: false; reason: ImportReason } {
  return { where, ok: false, reason: why };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
