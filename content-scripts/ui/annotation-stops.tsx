import { say } from '../page/words.ts';
import type { Stop, UiActions } from './ui-state.ts';

interface AnnotationStopsProps {
  readonly stops: readonly Stop[];
  readonly actions: UiActions;
}

/** The keyboard's and the screen reader's way to the highlights, which themselves are paint and cannot be focused. */
export function AnnotationStops({ stops, actions }: AnnotationStopsProps) {
  return (
    <nav class="nav" aria-label={say('page_stops')}>
      {stops.map((stop) => (
        <button
          key={stop.id}
          type="button"
          {...{ [`data-${stop.kind}`]: stop.id }}
          onFocus={() => actions.visitStop(stop)}
          onClick={(event) => event.isTrusted && actions.openStop(stop)}
        >
          {stop.label}
        </button>
      ))}
    </nav>
  );
}
