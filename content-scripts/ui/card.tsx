import { useEffect, useRef } from 'preact/hooks';
import { sayKind } from '../page/say-kind.ts';
import { say, sayColor, uiLanguage } from '../page/words.ts';
import { ChangeView } from './change-view.tsx';
import { ClaimSummary } from './claim-summary.tsx';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';
import { SeenText } from './seen-text.tsx';
import type { Surface, UiActions } from './ui-state.ts';

interface CardProps {
  readonly surface: Extract<Surface, { readonly kind: 'card' }>;
  readonly actions: UiActions;
}

/** What was saved about a passage, and what can be done with it. */
export function Card({ surface, actions }: CardProps) {
  const { annotation, place, isPinned } = surface;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isPinned) body.current?.focus();
  }, [isPinned]);

  return (
    <Popover
      class="card"
      role={isPinned ? 'dialog' : 'group'}
      label={sayKind(annotation.motivation)}
      passage={surface.passage}
      leastHeight={140}
      onGone={actions.closeSurface}
      onPointer={actions.pointerOnCard}
    >
      <div ref={body} class="card-body" tabIndex={-1}>
        <div class="card-head">
          <p class="card-kind">
            <span
              class="swatch"
              data-color={annotation.color}
              role="img"
              aria-label={sayColor(annotation.color)}
              title={sayColor(annotation.color)}
            />
            {sayKind(annotation.motivation)}
          </p>
          <time class="time" dateTime={new Date(annotation.created).toISOString()}>
            {new Date(annotation.created).toLocaleString(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        </div>
        {annotation.motivation === 'assessing' && <ClaimSummary annotation={annotation} />}
        <ChangeView surface={surface} actions={actions} />
        {annotation.note !== '' && (
          <p class="note" dir="auto">
            <SeenText text={annotation.note} />
          </p>
        )}
        {annotation.tags.length > 0 && (
          <ul class="tags" aria-label={say('page_tags')}>
            {annotation.tags.map((tag) => (
              <li key={tag} dir="auto">
                <SeenText text={tag} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="card-foot">
        <CardAction name="edit" label={say('page_edit')} run={() => actions.edit(annotation)} />
        <CardAction name="copyQuote" label={say('page_copy_quote')} run={() => actions.copyQuote(annotation)} />
        <CardAction name="copyLink" label={say('page_copy_link')} run={() => actions.copyLink(annotation)} />
        <CardAction name="delete" label={say('page_delete')} run={() => actions.remove(annotation)} />
        {place.count > 1 && (
          <span class="card-place">
            <Step name="previous" label={say('page_previous')} run={() => actions.showOther(-1)} />
            {say('page_place', String(place.index), String(place.count))}
            <Step name="next" label={say('page_next')} run={() => actions.showOther(1)} />
          </span>
        )}
      </div>
    </Popover>
  );
}

interface CardActionProps<Name> {
  readonly name: Name;
  readonly label: string;
  readonly run: () => void;
}

function CardAction({ name, label, run }: CardActionProps<'edit' | 'copyQuote' | 'copyLink' | 'delete'>) {
  return (
    <button type="button" class="text-button quiet" data-action={name} onClick={(event) => event.isTrusted && run()}>
      {label}
    </button>
  );
}

function Step({ name, label, run }: CardActionProps<'previous' | 'next'>) {
  return (
    <button
      type="button"
      class="icon-button"
      data-action={name}
      aria-label={label}
      title={label}
      onClick={(event) => event.isTrusted && run()}
    >
      <Icon name={name} />
    </button>
  );
}
