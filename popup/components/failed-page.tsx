import type { Failure } from '../../src/model/failure.ts';
import { say } from '../words.ts';
import { ReadFailure } from './read-failure.tsx';

interface Props {
  readonly failure: Failure;
  onTryAgain(): void;
}

/** Says that the database could not be read, and what to do. */
export function FailedPage({ failure, onTryAgain }: Props) {
  return (
    <main class="notice">
      <h1>{say('popup_failed_title')}</h1>
      <ReadFailure failure={failure} onTryAgain={onTryAgain} />
    </main>
  );
}
