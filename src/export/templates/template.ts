import { maxLineLength } from '../../model/limits.ts';
import { list, object, type Parser, text } from '../../model/parse.ts';

/** A way out in Markdown that a person wrote. */
export interface ExportTemplate {
  readonly id: string;
  readonly name: string;
  /** Liquid, with YAML front matter where it begins with a line of "---". */
  readonly text: string;
}

/** Longest template, in UTF-16 code units. */
export const maxTemplateLength = 50_000;

/** Accepts the templates that a person wrote, as they are kept. */
export const exportTemplates: Parser<readonly ExportTemplate[]> = list(
  object<ExportTemplate>({ id: text(100), name: text(maxLineLength), text: text(maxTemplateLength) }),
  100,
);

/**
 * What is wrong with a template, and in which of its lines (from 1). Each has its words in `_locales` as
 * `template_problem_<kind>`, with the line in the place of `$1` and the name in that of `$2`.
 */
export interface TemplateProblem {
  readonly kind:
    | 'unknownTag'
    | 'unknownFilter'
    | 'unknownVariable'
    | 'notClosed'
    | 'tooMuch'
    | 'frontMatter'
    | 'tooLong'
    | 'other';
  readonly line: number;
  /** What it is about, as it stands in the template; for `other` and `frontMatter` what the reader of it says. */
  readonly name: string;
}

/** Ends a rendering whose outcome would be no file that its reader could trust. */
export class TemplateError extends Error {
  readonly problem: TemplateProblem;
  constructor(problem: TemplateProblem) {
    super(`${problem.kind} in line ${problem.line}: ${problem.name}`);
    this.problem = problem;
  }
}
