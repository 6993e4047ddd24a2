import type { TemplateProblem } from '../../src/export/templates/template.ts';
import { say, sayNumber } from '../words.ts';

/** What is wrong with a template, where, and what to do. */
export function sayTemplateProblem({ kind, line, name }: TemplateProblem): string {
  return say(`template_problem_${kind}`, sayNumber(line), name);
}
