import { useEffect, useRef } from 'preact/hooks';
import { say } from '../page/words.ts';
import { Popover } from './popover.tsx';
import { SeenText } from './seen-text.tsx';
import type { Surface, UiActions } from './ui-state.ts';

interface SuggestionCardProps {
  readonly surface: Extract<Surface, { readonly kind: 'suggestion' }>;
  readonly actions: UiActions;
}

/** Who the article says says it, and whether to keep it as a claim. */
export function SuggestionCard({ surface, actions }: SuggestionCardProps) {
  const { id, claimant, claimantWords, cue, isSure } = surface.suggestion;
  const body = useRef<HTMLDivElement>(null);
  const { isPinned } = surface;
  useEffect(() => {
    if (isPinned) body.current?.focus();
  }, [isPinned]);
  const words = [claimantWords === claimant ? '' : claimantWords, cue].filter((each) => each !== '');
  return (
    <Popover
      class="card"
      role="dialog"
      label={say('page_card_suggestion')}
      passage={surface.passage}
      leastHeight={90}
      onPointer={actions.pointerOnCard}
      onGone={actions.closeSurface}
    >
      <div ref={body} class="card-body" tabIndex={-1}>
        <div class="card-head">
          <p class="card-kind">
            {say('page_card_suggestion')}{' '}
            {claimant !== '' && (
              <b dir="auto">
                <SeenText text={claimant} />
              </b>
            )}
          </p>
          <span>{say(isSure ? 'page_suggestion_sure' : 'page_suggestion_unsure')}</span>
        </div>
        {words.length > 0 && (
          <p dir="auto" lang={surface.language || undefined}>
            <SeenText text={words.join(' · ')} />
          </p>
        )}
      </div>
      <div class="card-foot">
        <button
          type="button"
          class="text-button"
          data-action="saveSuggestion"
          onClick={(event) => event.isTrusted && actions.saveSuggestion(id)}
        >
          {say('page_suggestion_save')}
        </button>
        <button
          type="button"
          class="text-button quiet"
          data-action="hideSuggestion"
          onClick={(event) => event.isTrusted && actions.hideSuggestion(id)}
        >
          {say('page_suggestion_hide')}
        </button>
      </div>
    </Popover>
  );
}
