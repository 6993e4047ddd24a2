import { escapeHtml } from '../../src/export/html-text.ts';
import { escapeLine, linkTarget } from '../../src/export/markdown-text.ts';
import type { CourseNotes } from '../../src/storage/study-queries.ts';

/** One note of an outline as text: what was noted, what was quoted, and where. */
interface OutlineEntry {
  readonly note: string;
  readonly quote: string;
  readonly title: string;
  readonly url: string;
}

function entriesOf({ notes, articles }: CourseNotes): readonly OutlineEntry[] {
  return notes.map(({ note, selectors, articleId }) => {
    const article = articles.get(articleId);
    return {
      note: note.trim(),
      quote: selectors?.quote.exact.trim() ?? '',
      title: article?.metadata.headline ?? '',
      url: article?.url ?? '',
    };
  });
}

/** A course's outline as a list in Markdown; outside text stays text. */
export function outlineMarkdown(course: CourseNotes): string {
  const items = entriesOf(course).map(({ note, quote, title, url }) => {
    const source = url === '' ? '' : `[${escapeLine(title === '' ? url : title)}](${linkTarget(url)})`;
    const parts = [note, quote].filter((part) => part !== '').map(escapeLine);
    const [first = source, ...rest] = parts;
    const below = [...rest.map((part) => `> ${part}`), ...(parts.length === 0 ? [] : [source])].filter(Boolean);
    return [`- ${first}`, ...below.map((line) => `  ${line}`)].join('\n\n').replace(/\n\n$/u, '');
  });
  return `# ${escapeLine(course.name)}\n\n${items.join('\n\n')}\n`;
}

/** The same as rich text: HTML without a style of its own, so that it takes on that of where it is pasted. */
export function outlineHtml(course: CourseNotes): string {
  const items = entriesOf(course).map(({ note, quote, title, url }) => {
    const source =
      url === '' ? '' : `<p><a href="${escapeHtml(url)}">${escapeHtml(title === '' ? url : title)}</a></p>`;
    const noted = note === '' ? '' : `<p>${escapeHtml(note)}</p>`;
    const quoted = quote === '' ? '' : `<blockquote>${escapeHtml(quote)}</blockquote>`;
    return `<li>${noted}${quoted}${source}</li>`;
  });
  return `<h1>${escapeHtml(course.name)}</h1><ul>${items.join('')}</ul>`;
}
