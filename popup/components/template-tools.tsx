import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryScope } from '../../src/storage/read-library.ts';
import type { Templates } from '../state/use-templates.ts';
import { say } from '../words.ts';
import type { TemplateEditor } from './template-editor.tsx';

interface Props {
  readonly templates: Templates;
  readonly scope: LibraryScope;
}

/** The way to the person's own templates: a new one, the chosen one, and back what was deleted. */
export function TemplateTools({ templates, scope }: Props) {
  const { chosen, deleted } = templates;
  const [Editor, setEditor] = useState<typeof TemplateEditor | undefined>(undefined);
  const [edited, setEdited] = useState<'none' | 'new' | 'chosen'>('none');
  const opener = useRef<HTMLButtonElement>(null);

  // Loaded when it is wanted: few people write templates.
  useEffect(() => {
    if (edited === 'none' || Editor !== undefined) return;
    void import('./template-editor.tsx').then((loaded) => setEditor(() => loaded.TemplateEditor));
  }, [edited, Editor]);

  function close(): void {
    setEdited('none');
    opener.current?.focus();
  }

  return (
    <>
      <div class="row">
        <button
          ref={opener}
          type="button"
          class="text-button"
          data-action="new-template"
          aria-expanded={edited === 'new'}
          onClick={() => setEdited(edited === 'new' ? 'none' : 'new')}
        >
          {say('template_new')}
        </button>
        {chosen !== undefined && (
          <button
            type="button"
            class="text-button"
            data-action="edit-template"
            aria-expanded={edited === 'chosen'}
            onClick={() => setEdited(edited === 'chosen' ? 'none' : 'chosen')}
          >
            {say('template_edit')}
          </button>
        )}
        {deleted !== undefined && (
          <p class="hint" role="status">
            {say('template_deleted', deleted.name)}{' '}
            <button type="button" class="text-button" data-action="undo-template" onClick={templates.bringBack}>
              {say('popup_undo')}
            </button>
          </p>
        )}
      </div>
      {edited !== 'none' && Editor !== undefined && (
        <Editor
          key={edited === 'new' ? 'new' : (chosen?.id ?? 'new')}
          template={edited === 'new' ? undefined : chosen}
          scope={scope}
          onClose={(kept) => {
            if (kept !== undefined) templates.kept(kept);
            close();
          }}
          onDelete={(template) => {
            templates.remove(template);
            close();
          }}
        />
      )}
    </>
  );
}
