import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { templatePresets } from '../../../src/export/templates/presets.ts';
import { maxTemplateLength, TemplateError, type TemplateProblem } from '../../../src/export/templates/template.ts';
import { templateWriter } from '../../../src/export/templates/write-template.ts';
import { anyFinding } from './made-findings.ts';
import { annotationWith, anyArticle, anyText, articleWith, made, passageOf } from './made-records.ts';
import { readMarkdown } from './read-markdown.ts';
import { written } from './written.ts';

const article = articleWith({ headline: 'A: report', byline: ['Ada', 'Bo'] });
const annotation = annotationWith({ note: 'a *note*', tags: ['war', 'two words'] });

async function rendered(template: string, articles = [{ article, annotations: [annotation] }]): Promise<string> {
  return written(templateWriter(template).write({ articles, exported: made }));
}

async function problemIn(template: string, articles?: Parameters<typeof rendered>[1]): Promise<TemplateProblem> {
  const error: unknown = await rendered(template, articles).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TemplateError)) throw new Error(`no problem was found: ${String(error)}`);
  return error.problem;
}

/** The front matter of a file, read by YAML 1.2. */
function frontMatterOf(file: string): unknown {
  const found = /^---\n(.*?)^---\n/msu.exec(file);
  return parse(found?.[1] ?? '');
}

describe('a template', () => {
  test.each<[string, string, string]>([
    ['names what is known of an article', '{{ article.title }} by {{ article.authors }}', 'A: report by Ada, Bo\n'],
    [
      'goes through its annotations',
      '{% for a in annotations %}{{ a.kind }}: {{ a.note }}{% endfor %}',
      'Highlight: a \\*note\\*\n',
    ],
    ['writes a block quote', '{% for a in annotations %}{{ a.quote | quote }}{% endfor %}', '> some words\n'],
    ['writes tags', '{% for a in annotations %}{{ a.tags | tag }}{% endfor %}', '#war #two-words\n'],
    ['writes days', '{{ exported | date: "%Y-%m-%d" }}', '2026-03-04\n'],
    ['takes what is empty for nothing', '{% if article.site %}site{% else %}none{% endif %}', 'none\n'],
    [
      'links to the passage',
      '{% for a in annotations %}[p]({{ a.link }}){% endfor %}',
      '[p](<https://news.example/report#:~:text=some%20words>)\n',
    ],
    ['may write markup that is in the text', '{% for a in annotations %}{{ a.note | raw }}{% endfor %}', 'a *note*\n'],
    ['may be text alone', 'nothing is filled in', 'nothing is filled in\n'],
  ])('%s', async (_, template, file) => {
    expect(await rendered(template)).toBe(file);
  });

  test.each<[string, string, Partial<TemplateProblem>]>([
    ['an unknown variable', 'a\nb {{ article.titel }}', { kind: 'unknownVariable', line: 2, name: 'article.titel' }],
    ['an unknown tag', 'a\n\n{% fro a in b %}', { kind: 'unknownTag', line: 3, name: 'fro' }],
    ['an unknown filter', '{{ article.title | shout }}', { kind: 'unknownFilter', line: 1, name: 'shout' }],
    ['an output that is not closed', 'a\n{{ article.title', { kind: 'notClosed', line: 2 }],
    ['a tag that is not closed', 'a\n{% if x', { kind: 'notClosed', line: 2 }],
    ['a loop without its end', 'a\n{% for a in annotations %}\nb', { kind: 'notClosed', line: 2 }],
    ['a file of another place', '{% include "x" %}', { kind: 'unknownTag', name: 'include' }],
    ['a loop without end', '{% for a in (1..900000000) %}x{% endfor %}', { kind: 'tooMuch' }],
    [
      'an unknown variable in the front matter',
      '---\na: 1\nb: {{ titel }}\n---\n',
      { kind: 'unknownVariable', line: 3, name: 'titel' },
    ],
    ['an unknown variable after it', '---\na: 1\nb: 2\n---\n\n{{ titel }}', { kind: 'unknownVariable', line: 6 }],
    ['front matter that is no YAML', '---\na: [1\n---\nx', { kind: 'frontMatter', line: 3 }],
    ['front matter with a key twice', '---\na: 1\na: 2\n---\nx', { kind: 'frontMatter', line: 3 }],
    ['more than a template may hold', 'x'.repeat(maxTemplateLength + 1), { kind: 'tooLong', line: 1 }],
  ])('with %s says so and in which line', async (_, template, problem) => {
    expect(await problemIn(template)).toMatchObject(problem);
  });

  test.each([
    'constructor',
    'article.constructor',
    '__proto__',
    'article.title.constructor',
    'annotations.constructor',
  ])('cannot reach %s', async (name) => {
    expect((await problemIn(`{{ ${name} }}`)).kind).toBe('unknownVariable');
  });

  test('writes its front matter for an article alone, and leaves it out where several are in one file', async () => {
    const template = '---\ntitle: {{ article.title }}\n---\n{{ article.title }}';
    expect(await rendered(template)).toBe('---\ntitle: "A: report"\n---\nA: report\n');
    const both = [article, article].map((each) => ({ article: each, annotations: [annotation] }));
    expect(await rendered(template, both)).toBe('A: report\nA: report\n');
  });

  test.each([
    ['title: {{ article.title }}', 'title'],
    ['title: "{{ article.title }}"', 'title'],
    ["title: '{{ article.title }}'", 'title'],
    ['title: {{article.title|yaml}}', 'title'],
    ['title: On {{ article.title }}!', 'On title!'],
    ['title: {{ article.authors }}', 'authors'],
    ['title:\n  - {{ article.title }}\n  - x', 'list'],
  ])('with the front matter %j is filled in safely, whatever a page calls itself', async (line, what) => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(anyText, { maxLength: 3 }), async (headline, byline) => {
        const title = headline.trim() === '' ? article.url : headline;
        const names = byline.filter((name) => name.trim() !== '');
        const file = await rendered(`---\n${line}\nlast: true\n---\nbody`, [
          { article: articleWith({ headline, byline }), annotations: [annotation] },
        ]);
        const wanted = { title, 'On title!': `On ${title}!`, authors: names, list: [title, 'x'] }[what];
        expect(frontMatterOf(file)).toEqual({ title: wanted, last: true });
        expect(file.endsWith('---\nbody\n')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('shows whatever was marked and written as the text it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (note) => {
        const file = await rendered('before\n\n{% for a in annotations %}{{ a.note }}{% endfor %}\n\nafter', [
          { article, annotations: [annotationWith({ note })] },
        ]);
        const { blocks } = readMarkdown(file);
        expect(blocks.map(({ kind }) => kind)).toEqual(blocks.map(() => ''));
        expect([blocks[0]?.text, blocks.at(-1)?.text]).toEqual(['before', 'after']);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(templatePresets)('the preset $id', ({ id, text }) => {
  test('can be filled in with any library, and names each annotation by its own id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyArticle, anyFinding), { minLength: 1, maxLength: 3 }), async (library) => {
        const articles = library.map(([each, finding]) => ({ article: each, annotations: [finding] }));
        const file = await rendered(text, articles);
        if (articles.length === 1 && id === 'obsidian') expect(frontMatterOf(file)).toHaveProperty('title');
        if (id === 'plain') return;
        for (const [, finding] of library) expect(file.split(finding.id)).toHaveLength(2);
      }),
      { numRuns: 100 },
    );
  });

  test('writes the same file again for the same library', async () => {
    const articles = [{ article, annotations: [annotationWith({ selectors: passageOf('the words') }), annotation] }];
    expect(await rendered(text, articles)).toBe(await rendered(text, articles));
  });
});
