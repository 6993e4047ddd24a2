import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type KnownValues, offersAt, type QueryOffer } from '../view/query-offers.ts';
import { say } from '../words.ts';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly values: KnownValues;
  onQuery(query: string): void;
}

/** The search field; below it what can be put in where the caret stands (combobox with a list, ARIA 1.2). */
export function SearchBox({ field, query, values, onQuery }: Props) {
  const id = useId();
  const [caret, setCaret] = useState<number | undefined>(undefined);
  const [active, setActive] = useState(-1);
  const wantedCaret = useRef<number | undefined>(undefined);
  const offers = caret === undefined ? [] : offersAt(query, caret, values);
  const isOpen = offers.length > 0;

  useLayoutEffect(() => {
    if (wantedCaret.current === undefined) return;
    field.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = undefined;
  });

  function take({ query: wanted, caret: there }: QueryOffer): void {
    wantedCaret.current = there;
    setActive(-1);
    setCaret(there);
    onQuery(wanted);
    field.current?.focus();
  }

  function follow(target: HTMLInputElement): void {
    setCaret(target.selectionStart === target.selectionEnd ? (target.selectionStart ?? undefined) : undefined);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const chosen = offers[active];
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((before) => (before + step + offers.length + (before < 0 && step < 0 ? 1 : 0)) % offers.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && isOpen && chosen !== undefined) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      setCaret(undefined);
      document.querySelector<HTMLElement>('.result[data-annotation]')?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (isOpen) setCaret(undefined);
      else if (query !== '') onQuery('');
      else field.current?.blur();
    }
  }

  return (
    <search class="search-box combobox">
      <label class="unseen" for={id}>
        {say('library_search_label')}
      </label>
      <svg class="search-sign" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="6.8" cy="6.8" r="4.6" />
        <path d="m10.2 10.2 4 4" />
      </svg>
      <input
        ref={field}
        id={id}
        type="text"
        name="library-search"
        dir={query === '' ? undefined : 'auto'}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-offers`}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-hint`}
        aria-keyshortcuts="/"
        placeholder={say('library_search_placeholder')}
        value={query}
        onInput={(event) => {
          // First of all: the search begins while the rest is drawn.
          onQuery(event.currentTarget.value);
          setActive(-1);
          follow(event.currentTarget);
        }}
        onKeyUp={(event) => event.key.startsWith('Arrow') && !isOpen && follow(event.currentTarget)}
        onClick={(event) => follow(event.currentTarget)}
        onBlur={() => setCaret(undefined)}
        onKeyDown={onKeyDown}
      />
      <p class="unseen" id={`${id}-hint`}>
        {say('library_search_hint')}
      </p>
      <div id={`${id}-offers`} role="listbox" aria-label={say('library_offers')} hidden={!isOpen}>
        {offers.map((offer, index) => (
          <div
            key={`${offer.operator} ${offer.label}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              take(offer);
            }}
          >
            <bdi>{offer.label}</bdi>
            {offer.kind === 'operator' && <span class="option-hint">{say(`library_operator_${offer.operator}`)}</span>}
          </div>
        ))}
      </div>
    </search>
  );
}
