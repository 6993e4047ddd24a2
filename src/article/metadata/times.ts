import { type Found, firstFound } from './found.ts';
import type { HeadLine } from './head-lines.ts';
import { markedValue, withProperty } from './marked-up.ts';
import { readAllMeta, sourceOfMeta } from './meta-tags.ts';
import type { PageSources } from './page-sources.ts';
import { textsOf } from './schema-node.ts';
import { type IsoTime, isInFuture } from './stated-time.ts';
import { findWrittenDate, parseAnyDate } from './written-date.ts';

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_time',
  'pubdate',
  'date',
];
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'dcterms.modified',
  'dc.date.modified',
  'datemodified',
  'last-modified',
  'lastmod',
  'revised',
];

/** Words of a line that tells of a change rather than of the publication. */
const updated =
  /updat|modif|aktuali[sz]|bijgewerkt|actuali[sz]|aggiorn|atualiza|endret|oppdater|opdater|uppdater|päivit|güncel|обновл|оновл|aktualiz|zaktual|frissít|muokatt|edited|diperbarui|cập nhật|更新|수정|עודכן|تحديث/iu;

/** When the article was published; a time that lies ahead is none. */
export function readPublished(sources: PageSources): Found<IsoTime> | undefined {
  return firstFound<IsoTime>(
    () => statedTime(sources, ['datePublished', 'dateCreated', 'uploadDate'], publishedNames),
    () =>
      markedTime(sources, [
        ...withProperty(sources.marked, ['datePublished', 'dateCreated']),
        ...sources.document.querySelectorAll('time[pubdate]'),
      ]),
    () => writtenTime(sources),
    () => markedTime(sources, [...sources.document.querySelectorAll('time[datetime]')]),
    () => addressTime(sources),
  );
}

/** When it was last changed. */
export function readModified(sources: PageSources): Found<IsoTime> | undefined {
  return firstFound<IsoTime>(
    () => statedTime(sources, ['dateModified'], modifiedNames),
    () => markedTime(sources, withProperty(sources.marked, ['dateModified'])),
  );
}

function statedTime(
  sources: PageSources,
  properties: readonly string[],
  names: readonly string[],
): Found<IsoTime> | undefined {
  for (const property of properties) {
    for (const { node, source } of sources.items) {
      const time = firstTime(sources, textsOf(node[property]));
      if (time !== undefined) return { value: time, source };
    }
  }
  for (const name of names) {
    const time = firstTime(sources, readAllMeta(sources.meta, name));
    if (time !== undefined) return { value: time, source: sourceOfMeta(name) };
  }
  return undefined;
}

function markedTime(sources: PageSources, elements: readonly Element[]): Found<IsoTime> | undefined {
  for (const element of elements.slice(0, 5)) {
    const time = firstTime(sources, [markedValue(element)]);
    if (time !== undefined) return { value: time, source: 'html' };
  }
  return undefined;
}

/** A date near the headline, below it rather than above. */
function writtenTime(sources: PageSources): Found<IsoTime> | undefined {
  const { before, after } = sources.lines;
  for (const line of [...after.slice(0, 25), ...before]) {
    if (updated.test(line.text.slice(0, 100)) && line.times.length === 0) continue;
    const found = timeOfLine(sources, line);
    if (found !== undefined) return found;
  }
  return undefined;
}

function timeOfLine(sources: PageSources, { times, text }: HeadLine): Found<IsoTime> | undefined {
  const stated = firstTime(sources, times);
  if (stated !== undefined) return { value: stated, source: 'html' };
  // A date within a sentence is one that the article speaks of.
  const written = text.length > 140 ? undefined : findWrittenDate(text, languageOf(sources));
  if (written === undefined || isInFuture(written.time, sources.now)) return undefined;
  return { value: written.time, source: 'text' };
}

/** "/2026/05/13/" in the address. */
function addressTime({ url, now }: PageSources): Found<IsoTime> | undefined {
  const match = /[/-](?<year>(?:19|20)\d{2})[/-]?(?<month>\d{2})[/-]?(?<day>\d{2})(?=[/-])/u.exec(url)?.groups;
  if (match === undefined) return undefined;
  const time = parseAnyDate(`${match['year']}-${match['month']}-${match['day']}`, '');
  return time === undefined || isInFuture(time, now) ? undefined : { value: time, source: 'address' };
}

function firstTime(sources: PageSources, texts: readonly string[]): IsoTime | undefined {
  for (const text of texts) {
    const time = parseAnyDate(text, languageOf(sources));
    if (time !== undefined && !isInFuture(time, sources.now)) return time;
  }
  return undefined;
}

function languageOf({ document }: PageSources): string {
  return (document.documentElement?.getAttribute('lang') ?? '').slice(0, 35).replaceAll('_', '-');
}
