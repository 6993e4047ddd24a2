import type { Annotation } from '../annotation.ts';
import { decisionOn, lastReading } from '../history.ts';
import type { SavedState } from './search-query.ts';

/** How an annotation's words stood when its page was last looked at: as far as a visit or the person said so. */
export function savedState({ history }: Pick<Annotation, 'history'>): SavedState {
  const reading = lastReading(history);
  if (reading === undefined) return 'found';
  return decisionOn(history, reading.text)?.decision === 'gone' ? 'lost' : 'changed';
}
