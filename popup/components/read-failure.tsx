import type { Failure } from '../../src/model/failure.ts';
import { sayReadFailure } from '../words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { LazyDamagedLibrary } from './lazy-damaged-library.tsx';

interface Props {
  readonly failure: Failure;
  /** Offered as a button when trying again makes sense here. */
  readonly onTryAgain?: () => void;
}

/** Says that the library could not be read, and offers what can be done about a damaged one. */
export function ReadFailure({ failure, onTryAgain }: Props) {
  return (
    <>
      <FailureNotice text={sayReadFailure(failure.kind)} {...(onTryAgain === undefined ? {} : { onTryAgain })} />
      <LazyDamagedLibrary failure={failure} onAfresh={onTryAgain ?? (() => location.reload())} />
    </>
  );
}
