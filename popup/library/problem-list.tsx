import { assertNever } from '../../src/model/assert-never.ts';
import type { QueryProblem } from '../../src/model/search/search-query.ts';
import { say, sayList } from '../words.ts';

/** What of a query could not be read, and what was made of it. */
export function ProblemList({ problems }: { readonly problems: readonly QueryProblem[] }) {
  return (
    <div role="status">
      <ul class="problems">
        {problems.map((problem) => {
          const words = sayProblem(problem);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </div>
  );
}

function sayProblem(problem: QueryProblem): string {
  switch (problem.kind) {
    case 'unknownOperator':
      return say('library_problem_unknown', `${problem.name}:`);
    case 'badValue':
      return say('library_problem_value', problem.value, `${problem.operator}:`, sayList(problem.allowed));
    case 'badDay':
      return say('library_problem_day', problem.value);
    case 'noValue':
      return say('library_problem_empty', `${problem.operator}:`);
    default:
      return assertNever(problem);
  }
}
