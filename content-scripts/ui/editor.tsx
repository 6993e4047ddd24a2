import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { maxNoteLength } from '../../src/model/limits.ts';
import { splitTags } from '../../src/model/tags.ts';
import { say } from '../page/words.ts';
import { ClaimFields } from './claim-fields.tsx';
import { ColorChoice } from './color-choice.tsx';
import { Popover } from './popover.tsx';
import { SeenText } from './seen-text.tsx';
import type { EditorFields, Surface, UiActions } from './ui-state.ts';

interface EditorProps {
  readonly surface: Extract<Surface, { readonly kind: 'editor' }>;
  readonly actions: UiActions;
}

/** Where a note, tags and a claimant are written. Every keystroke is handed on, so that nothing typed is only here. */
export function Editor({ surface, actions }: EditorProps) {
  const [fields, setFields] = useState(surface.fields);
  const [tagLine, setTagLine] = useState(surface.fields.tags.join(', '));
  // Made once: the subject is that of the opening, and may hold a whole page's words.
  const subject = useMemo(() => JSON.stringify(surface.subject), [surface.subject]);
  const form = useRef<HTMLFormElement>(null);

  // At once, so that nothing that is typed while an editor takes another's place goes elsewhere.
  useLayoutEffect(() => {
    const field = form.current?.elements.namedItem(surface.focus?.field ?? 'note');
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(surface.focus?.start ?? field.value.length, surface.focus?.end ?? field.value.length);
  }, []);

  const write = (change: Partial<EditorFields>) => {
    const next = { ...fields, ...change };
    setFields(next);
    actions.writeFields(next);
  };
  const save = () => actions.saveEditor(fields);
  // Not by submitting the form, which a page may forbid in its frame (Content-Security-Policy: sandbox).
  const runKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
    if (!event.ctrlKey && !event.metaKey && !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    save();
  };

  return (
    <Popover class="editor" role="dialog" label={say('page_editor')} passage={surface.passage} leastHeight={260}>
      <form ref={form} data-subject={subject} onKeyDown={runKey} onSubmit={(event) => event.preventDefault()}>
        <blockquote class="quote" data-color={fields.color} dir="auto" lang={surface.language}>
          <span class="ink" data-motivation={fields.motivation}>
            <SeenText text={surface.quote} />
          </span>
        </blockquote>
        {fields.motivation === 'assessing' && (
          <ClaimFields fields={fields} claimants={surface.claimants} isReadOnly={surface.isSaving} onWrite={write} />
        )}
        <label class="field">
          <span>{say('page_field_note')}</span>
          <textarea
            name="note"
            rows={4}
            dir="auto"
            maxLength={maxNoteLength}
            readOnly={surface.isSaving}
            value={fields.note}
            onInput={(event) => write({ note: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{say('page_field_tags')}</span>
          <input
            name="tags"
            dir="auto"
            autocomplete="off"
            readOnly={surface.isSaving}
            value={tagLine}
            onInput={(event) => {
              setTagLine(event.currentTarget.value);
              write({ tags: splitTags(event.currentTarget.value) });
            }}
          />
        </label>
        {surface.problem !== '' && (
          <p class="problem" role="alert">
            {surface.problem}
          </p>
        )}
        <div class="editor-foot">
          {surface.canSave ? (
            <button
              type="button"
              class="button primary"
              data-action="save"
              aria-keyshortcuts="Control+Enter Meta+Enter"
              disabled={surface.isSaving}
              onClick={(event) => event.isTrusted && save()}
            >
              {say(surface.isSaving ? 'page_saving' : 'page_save')}
            </button>
          ) : (
            <button
              type="button"
              class="button primary"
              data-action="copyNote"
              onClick={(event) => event.isTrusted && actions.copyWords(fields.note)}
            >
              {say('page_copy_note')}
            </button>
          )}
          <button
            type="button"
            class="button"
            data-action="cancel"
            onClick={(event) => event.isTrusted && actions.cancelEditor()}
          >
            {say('page_cancel')}
          </button>
          <ColorChoice chosen={fields.color} onChoose={(color) => write({ color })} />
        </div>
      </form>
    </Popover>
  );
}
