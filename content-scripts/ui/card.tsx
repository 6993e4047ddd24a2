import { useEffect, useRef } from 'preact/hooks';
import { say } from '../page/words.ts';
import { ChangeView } from './change-view.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Popover } from './popover.tsx';
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
      label={say(annotation.motivation === 'assessing' ? 'page_card_claim' : 'page_card_highlight')}
      passage={surface.passage}
      onGone={actions.closeSurface}
      onPointer={actions.pointerOnCard}
    >
      <div ref={body} class="card-body" tabIndex={-1}>
        <p class="card-kind">
          <span class={`swatch ink-${annotation.color}`} />
          {say(annotation.motivation === 'assessing' ? 'page_card_claim' : 'page_card_highlight')}
          {annotation.claimant !== '' && <b dir="auto">{annotation.claimant}</b>}
        </p>
        <ChangeView surface={surface} actions={actions} />
        {annotation.note === '' ? (
          <p class="note empty">{say('page_no_note')}</p>
        ) : (
          <p class="note" dir="auto">
            {annotation.note}
          </p>
        )}
        {annotation.tags.length > 0 && (
          <ul class="tags" aria-label={say('page_tags')}>
            {annotation.tags.map((tag) => (
              <li key={tag} dir="auto">
                {tag}
              </li>
            ))}
          </ul>
        )}
        <time class="time" dateTime={new Date(annotation.created).toISOString()}>
          {new Date(annotation.created).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </div>
      <div class="card-foot">
        <CardAction name="edit" icon="edit" label={say('page_edit')} run={() => actions.edit(annotation)} />
        <CardAction
          name="copyQuote"
          icon="quote"
          label={say('page_copy_quote')}
          run={() => actions.copyQuote(annotation)}
        />
        <CardAction
          name="copyLink"
          icon="link"
          label={say('page_copy_link')}
          run={() => actions.copyLink(annotation)}
        />
        <CardAction name="delete" icon="delete" label={say('page_delete')} run={() => actions.remove(annotation)} />
        {place.count > 1 && (
          <span class="card-place">
            <CardAction
              name="previous"
              icon="previous"
              label={say('page_previous')}
              run={() => actions.showOther(-1)}
            />
            {say('page_place', String(place.index), String(place.count))}
            <CardAction name="next" icon="next" label={say('page_next')} run={() => actions.showOther(1)} />
          </span>
        )}
      </div>
    </Popover>
  );
}

interface CardActionProps {
  readonly name: string;
  readonly icon: IconName;
  readonly label: string;
  readonly run: () => void;
}

function CardAction({ name, icon, label, run }: CardActionProps) {
  return (
    <button
      type="button"
      class="card-action"
      data-action={name}
      aria-label={label}
      title={label}
      onClick={(event) => event.isTrusted && run()}
    >
      <Icon name={icon} />
    </button>
  );
}
