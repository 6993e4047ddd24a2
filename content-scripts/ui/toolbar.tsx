import { useRef } from 'preact/hooks';
import { type Color, colors } from '../../src/model/color.ts';
import { say } from '../page/words.ts';
import { ColorChoice } from './color-choice.tsx';
import { Popover } from './popover.tsx';
import type { Passage, UiActions } from './ui-state.ts';

interface ToolbarProps {
  readonly passage: Passage;
  readonly color: Color;
  readonly actions: UiActions;
}

/** What can be done with a selection. One key each while it has the focus; arrows move, Escape leaves. */
export function Toolbar({ passage, color, actions }: ToolbarProps) {
  const row = useRef<HTMLDivElement>(null);

  const runKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    const ink = colors[Number(event.key) - 1];
    const key = event.key.toLowerCase();
    if (key === say('page_key_claim')) actions.save('assessing', color);
    else if (key === say('page_key_highlight')) actions.save('highlighting', color);
    else if (key === say('page_key_note')) actions.openNote(color);
    else if (ink !== undefined) actions.chooseColor(ink);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') moveFocus(row.current, event);
    else return;
    event.preventDefault();
  };

  return (
    <Popover
      class="toolbar"
      role="toolbar"
      label={say('page_toolbar')}
      passage={passage}
      onGone={actions.closeSurface}
      onKey={runKey}
      keepsSelection
    >
      <div ref={row} class="toolbar-row">
        <Action
          name="claim"
          label={say('page_claim')}
          hint={say('page_key_claim')}
          run={() => actions.save('assessing', color)}
        />
        <Action
          name="highlight"
          label={say('page_highlight')}
          hint={say('page_key_highlight')}
          run={() => actions.save('highlighting', color)}
        />
        <Action name="note" label={say('page_note')} hint={say('page_key_note')} run={() => actions.openNote(color)} />
        <ColorChoice chosen={color} onChoose={actions.chooseColor} />
      </div>
    </Popover>
  );
}

interface ActionProps {
  readonly name: 'claim' | 'highlight' | 'note';
  readonly label: string;
  readonly hint: string;
  readonly run: () => void;
}

function Action({ name, label, hint, run }: ActionProps) {
  return (
    <button
      type="button"
      class="action"
      data-action={name}
      aria-keyshortcuts={hint}
      title={`${label} (${hint.toUpperCase()})`}
      onClick={(event) => event.isTrusted && run()}
    >
      <KeyedLabel label={label} letter={hint} />
    </button>
  );
}

/** A label whose key is underlined, as menus do; it is drawn while the toolbar has the focus and keys work. */
function KeyedLabel({ label, letter }: { readonly label: string; readonly letter: string }) {
  const at = label.toLowerCase().indexOf(letter.toLowerCase());
  if (at < 0) return <>{label}</>;
  return (
    <>
      {label.slice(0, at)}
      <span class="key-letter">{label.slice(at, at + letter.length)}</span>
      {label.slice(at + letter.length)}
    </>
  );
}

function moveFocus(row: HTMLElement | null, event: KeyboardEvent): void {
  if (row === null) return;
  const buttons = [...row.querySelectorAll('button')];
  const root = row.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  const isForward = (event.key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr');
  const index = buttons.indexOf(active as HTMLButtonElement) + (isForward ? 1 : -1);
  buttons[(index + buttons.length) % buttons.length]?.focus();
}
