import type { Failure } from '../../src/model/failure.ts';
import { say, sayReadFailure } from '../words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { LazyDamagedLibrary } from './lazy-damaged-library.tsx';

interface Props {
  readonly failure: Failure;
  onTryAgain(): void;
}

/** Says that the database could not be read, and what to do. */
export function FailedPage({ failure, onTryAgain }: Props) {
  return (
    <main class="notice">
      <h1>{say('popup_failed_title')}</h1>
      <FailureNotice text={sayReadFailure(failure.kind)} onTryAgain={onTryAgain} />
      <LazyDamagedLibrary failure={failure} onAfresh={onTryAgain} />
    </main>
  );
}
