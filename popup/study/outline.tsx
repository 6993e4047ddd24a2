import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { CourseNotes } from '../../src/storage/study-queries.ts';
import { say } from '../words.ts';

interface Props {
  readonly course: CourseNotes;
  /** Moves a note to a place, from 0. */
  onMove(id: AnnotationId, place: number): void;
}

/** A course's notes in their order. They are moved by dragging, by the arrows beside them, or by Alt and an arrow key. */
export function Outline({ course, onMove }: Props) {
  const { notes, articles } = course;
  const [dragged, setDragged] = useState<AnnotationId | undefined>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const awaited = useRef<string | undefined>(undefined);

  // The focus goes along with what was moved from the keyboard, before the next key can come.
  useLayoutEffect(() => {
    if (awaited.current === undefined) return;
    list.current?.querySelector<HTMLElement>(awaited.current)?.focus();
    awaited.current = undefined;
  });

  function move(id: AnnotationId, place: number, button: 'up' | 'down' | 'item'): void {
    if (place < 0 || place >= notes.length) return;
    const item = `[data-note="${id}"]`;
    awaited.current = button === 'item' ? item : `${item} [data-action=${button}]`;
    onMove(id, place);
  }

  return (
    <>
      <p class="hint">{say('study_order_hint')}</p>
      <ol ref={list} class="outline">
        {notes.map((note, place) => (
          <li
            key={note.id}
            class={dragged === note.id ? 'dragged' : ''}
            data-note={note.id}
            tabIndex={-1}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            draggable
            onDragStart={(event) => {
              setDragged(note.id);
              event.dataTransfer?.setData('text/plain', note.selectors?.quote.exact ?? note.note);
            }}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => dragged !== undefined && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined && dragged !== note.id) onMove(dragged, place);
              setDragged(undefined);
            }}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              const action = event.target instanceof HTMLElement ? event.target.dataset['action'] : undefined;
              const held = action === 'up' || action === 'down' ? action : 'item';
              move(note.id, place + (event.key === 'ArrowUp' ? -1 : 1), held);
            }}
          >
            <Words note={note} title={articles.get(note.articleId)?.metadata.headline ?? ''} />
            <span class="outline-moves">
              <Mover name="up" label={say('study_up')} onPress={() => move(note.id, place - 1, 'up')} />
              <Mover name="down" label={say('study_down')} onPress={() => move(note.id, place + 1, 'down')} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Words({ note, title }: { readonly note: Annotation; readonly title: string }) {
  return (
    <div class="outline-words">
      {note.note !== '' && (
        <p class="outline-note" dir="auto">
          {note.note}
        </p>
      )}
      {note.selectors !== null && (
        <blockquote class="quote" data-color={note.color} dir="auto">
          <span class="ink">{note.selectors.quote.exact}</span>
        </blockquote>
      )}
      {title !== '' && (
        <p class="hint" dir="auto">
          {title}
        </p>
      )}
    </div>
  );
}

interface MoverProps {
  readonly name: 'up' | 'down';
  readonly label: string;
  onPress(): void;
}

function Mover({ name, label, onPress }: MoverProps) {
  return (
    <button type="button" class="mover" data-action={name} aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={name === 'up' ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} />
      </svg>
    </button>
  );
}
