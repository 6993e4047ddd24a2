import { Liquid, type Template } from 'liquidjs';
import { parseDocument } from 'yaml';
import { escapeLine, markdownTag, paragraphs, quoteBlock, yamlString } from '../markdown-text.ts';
import { partTemplate, quotedFrontMatter } from './front-matter.ts';
import { maxTemplateLength, TemplateError, type TemplateProblem } from './template.ts';
import type { TemplateData } from './template-data.ts';

/** A template that was read and can be rendered. */
export interface ReadTemplate {
  /** One article in Markdown; front matter only for an only one. Throws a `TemplateError`. */
  render(data: TemplateData): string;
}

/** Tags that would read files, of which there are none. */
const missingTags = ['include', 'render', 'layout', 'block'];

/** How long one article may be rendered, and how much it may hold: what no real one comes near. */
const limits = { renderLimit: 2_000, memoryLimit: 50_000_000, parseLimit: 2 * maxTemplateLength };

/** Reads a template, or throws a `TemplateError` that says in which line it is wrong. */
export function readTemplate(text: string): ReadTemplate {
  if (text.length > maxTemplateLength) throw new TemplateError({ kind: 'tooLong', line: 1, name: '' });
  const parts = partTemplate(text);
  const body = readPart(createEngine(markdownOf), parts.body, parts.bodyStart);
  const front =
    parts.frontMatter === undefined
      ? undefined
      : readPart(createEngine(yamlOf), quotedFrontMatter(parts.frontMatter), 1);
  return {
    render(data) {
      const written = body(data);
      if (front === undefined || !data.is_only) return written;
      return `---\n${checkedYaml(front(data))}---\n${written}`;
    },
  };
}

/** Whatever is filled in is written as the text it is, by the rules of the place; `raw` leaves it as it is. */
function createEngine(outputEscape: (value: unknown) => string): Liquid {
  const engine = new Liquid({
    ...limits,
    outputEscape,
    jsTruthy: true,
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    timezoneOffset: 'UTC',
    locale: 'en',
    // In the place of a file system: nothing is ever read.
    templates: {},
  });
  for (const tag of missingTags) delete engine.tags[tag];
  engine.registerFilter('quote', { raw: true, handler: (value: unknown) => quoteBlock(textOf(value)) });
  engine.registerFilter('tag', {
    raw: true,
    handler: (value: unknown) => listOf(value).map(markdownTag).filter(Boolean).join(' '),
  });
  engine.registerFilter('yaml', { raw: true, handler: yamlOf });
  engine.registerFilter('indent', {
    raw: true,
    handler: (value: unknown, by: unknown) =>
      textOf(value).replace(/\n(?=[^\n])/gu, `\n${' '.repeat(Math.min(40, Math.max(0, Number(by) || 2)))}`),
  });
  engine.registerFilter('block', { raw: true, handler: markdownOf });
  return engine;
}

function readPart(engine: Liquid, source: string, linesBefore: number): (data: TemplateData) => string {
  const templates = attempt(() => engine.parse(source), linesBefore) as Template[];
  return (data) => attempt(() => String(engine.renderSync(templates, data)), linesBefore);
}

function attempt<T>(work: () => T, linesBefore: number): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    if (error instanceof Error && 'token' in error) throw new TemplateError(problemOf(error, linesBefore));
    throw error;
  }
}

function problemOf(error: Error, linesBefore: number): TemplateProblem {
  const found = / line:(\d+), col:\d+$/u.exec(error.message);
  const line = linesBefore + Number(found?.[1] ?? 1);
  const said = error.message.replace(/,? line:\d+, col:\d+$/u, '').replace(/,$/u, '');
  const named = (pattern: RegExp) => pattern.exec(said)?.[1];
  const tag = named(/^tag "(.*)" not found/su);
  if (tag !== undefined) return { kind: 'unknownTag', line, name: tag };
  const filter = named(/^undefined filter: (.*)/su);
  if (filter !== undefined) return { kind: 'unknownFilter', line, name: filter };
  const variable = named(/^undefined variable: (.*)/su);
  if (variable !== undefined) return { kind: 'unknownVariable', line, name: variable };
  const open = named(/^(?:tag|output|raw)?\s*(.*) not closed/su);
  if (open !== undefined) return { kind: 'notClosed', line, name: open.replaceAll('"', '').trim() };
  if (said.includes('limit exceeded')) return { kind: 'tooMuch', line, name: '' };
  return { kind: 'other', line, name: said };
}

/** Front matter that its reader can read; a template's own words in it may be none. */
function checkedYaml(yaml: string): string {
  const text = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  const isBroken = error !== undefined || /^(?:---|\.\.\.)/mu.test(text);
  if (!isBroken) return text;
  const [message = ''] = (error?.message ?? '---').split('\n');
  throw new TemplateError({
    kind: 'frontMatter',
    line: 1 + (error?.linePos?.[0].line ?? 1),
    name: message.replace(/ at line \d+, column \d+:?$/u, ''),
  });
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? '' : String(value);
}

function markdownOf(value: unknown): string {
  const text = textOf(value);
  return /[\r\n\u2028\u2029]/u.test(text.trim()) ? paragraphs(text) : escapeLine(text);
}

function yamlOf(value: unknown): string {
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  return Array.isArray(value)
    ? `[${value.map((each) => yamlString(textOf(each))).join(', ')}]`
    : yamlString(textOf(value));
}
