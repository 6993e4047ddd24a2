import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ListedSuggestion } from '../../src/model/suggestion.ts';
import { usePageContext } from '../state/page-context.ts';
import type { SuggestionDeeds } from '../state/use-suggestion-deeds.ts';
import { say } from '../words.ts';
import { LongText } from './long-text.tsx';
import { SeenText } from './seen-text.tsx';

interface Props {
  readonly suggestion: ListedSuggestion;
  readonly children?: ComponentChildren;
  readonly deeds: Pick<SuggestionDeeds, 'run' | 'hide'>;
}

/** One suggested claim. With the focus on it, Enter shows it, s saves it and x says that it is no claim. */
export function SuggestionItem({ suggestion, children, deeds }: Props) {
  const { language } = usePageContext();
  const element = useRef<HTMLLIElement>(null);
  const { id, claimant, claimantWords, cue, content, isSure, status } = suggestion;
  const isOpen = status === 'open';

  const show = () => void deeds.run({ kind: 'jump', id }, say('popup_claims_shown'));
  const save = async () => {
    if (isOpen && (await deeds.run({ kind: 'save', ids: [id] }, say('popup_claims_saved_one'))))
      element.current?.focus();
  };
  const hide = async () => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-suggestion]')];
    const index = element.current === null ? -1 : items.indexOf(element.current);
    const next = items[index + 1] ?? items[index - 1];
    if (isOpen && (await deeds.hide(id))) next?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== element.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = { Enter: show, s: save, x: hide }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void action();
  };

  return (
    <li
      ref={element}
      class="item suggestion"
      tabIndex={-1}
      data-suggestion={id}
      data-status={status}
      data-sure={isSure}
      onKeyDown={onKeyDown}
    >
      <p class="speaker">
        <b dir="auto">
          <SeenText text={claimant === '' ? say('popup_claims_nobody') : claimant} />
        </b>
        {claimantWords !== '' && claimantWords !== claimant && (
          <span dir="auto" lang={language || undefined}>
            “<SeenText text={claimantWords} />”
          </span>
        )}
        {cue !== '' && (
          <span dir="auto" lang={language || undefined}>
            <SeenText text={cue} />
          </span>
        )}
      </p>
      <blockquote class="quote">
        <LongText text={content} class="ink" lang={language} />
      </blockquote>
      <div class="item-foot">
        <p class="facts">
          <span>{say(isSure ? 'popup_claims_sure' : 'popup_claims_not_sure')}</span>
        </p>
        <div class="actions">
          {status === 'saved' ? (
            <span class="saved">{say('popup_claims_is_saved')}</span>
          ) : (
            <>
              <button type="button" class="text-button" data-action="save-claim" onClick={() => void save()}>
                {say('popup_claims_save')}
              </button>
              <button type="button" class="text-button" data-action="no-claim" onClick={() => void hide()}>
                {say('popup_claims_hide')}
              </button>
            </>
          )}
          <button type="button" class="text-button" data-action="show-claim" onClick={show}>
            {say('popup_claims_show')}
          </button>
        </div>
      </div>
      {children}
    </li>
  );
}
