/** A template in its two parts, which are written by different rules. */
export interface TemplateParts {
  /** The lines between the lines of "---"; undefined where there are none. */
  readonly frontMatter: string | undefined;
  readonly body: string;
  /** How many lines stand before the body. */
  readonly bodyStart: number;
}

/** Parts a template at its front matter. */
export function partTemplate(template: string): TemplateParts {
  const found = /^---[ \t]*\r?\n((?:(?!---[ \t]*(?:\r?\n|$)).*(?:\r?\n|$))*)---[ \t]*(?:\r?\n|$)/u.exec(template);
  if (found === null) return { frontMatter: undefined, body: template, bodyStart: 0 };
  const [whole, frontMatter = ''] = found;
  return { frontMatter, body: template.slice(whole.length), bodyStart: whole.split('\n').length - 1 };
}

/** A line of front matter that gives a value: what stands before it, and the value. */
const valueLine = /^(\s*(?:-\s+)?(?:[^\s:#{}[\]"'&*!|>%@`,-][^:#{}]*:\s+)?)(\S.*?)\s*$/u;

/**
 * Front matter in which every value that is filled in is quoted as a whole, line by line, so that no headline can end
 * it, begin a key or turn into a number. A value that is one output alone may also be a list.
 */
export function quotedFrontMatter(frontMatter: string): string {
  return frontMatter
    .split('\n')
    .map((line) => {
      const [, before = '', value = ''] = valueLine.exec(line) ?? [];
      if (!value.includes('{{') || before === '') return line;
      const output = /^\{\{-?((?:(?!\}\}|\{\{).)*?)-?\}\}$/u.exec(value)?.[1];
      if (output !== undefined) return `${before}{{${output.replace(/\|\s*yaml\s*$/u, '')}| yaml }}`;
      // What an attribute of quotation marks was meant to do is done by the filter.
      const bare = /^"(.*)"$/u.exec(value)?.[1] ?? /^'(.*)'$/u.exec(value)?.[1] ?? value;
      const unescaped = bare.replace(/\{\{(-?)((?:(?!\}\}).)*?)(-?)\}\}/gu, '{{$1$2| raw $3}}');
      return `${before}{% capture yaml_value %}${unescaped}{% endcapture %}{{ yaml_value | yaml }}`;
    })
    .join('\n');
}
