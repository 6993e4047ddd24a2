import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { templatePresets } from '../../src/export/templates/presets.ts';
import type { ExportTemplate } from '../../src/export/templates/template.ts';
import type { LibraryScope } from '../../src/storage/read-library.ts';
import { previewTemplate } from '../page/template-preview.ts';
import { keepTemplate } from '../page/template-store.ts';
import { usePageContext } from '../state/page-context.ts';
import { useTemplatePreview } from '../state/use-template-preview.ts';
import { sayTemplateProblem } from '../view/say-template-problem.ts';
import { say } from '../words.ts';

interface Props {
  /** Undefined for a new one. */
  readonly template: ExportTemplate | undefined;
  /** Of what the preview is made. */
  readonly scope: LibraryScope;
  /** Closed with the template as it is kept now; undefined when nothing of it is. */
  onClose(kept: ExportTemplate | undefined): void;
  onDelete(template: ExportTemplate): void;
}

/** A template that is being written, with what it makes of the first article. */
export function TemplateEditor({ template, scope, onClose, onDelete }: Props) {
  const { announce, now } = usePageContext();
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState<ExportTemplate>(
    () => template ?? { id: crypto.randomUUID(), name: '', text: templatePresets[0]?.text ?? '' },
  );
  const [problem, setProblem] = useState('');
  const preview = useTemplatePreview(written.text, scope, now);
  const found = preview.kind === 'problem' ? sayTemplateProblem(preview.problem) : '';

  useEffect(() => name.current?.focus(), []);
  useEffect(() => {
    if (found !== '') announce(found);
  }, [found, announce]);

  async function save(): Promise<void> {
    if (written.name.trim() === '') {
      setProblem(say('template_name_missing'));
      return;
    }
    // The preview may be of the words before the last key.
    const made = await previewTemplate(written.text, scope, now());
    if (made.kind === 'problem') setProblem(say('template_save_broken', sayTemplateProblem(made.problem)));
    else if (!keepTemplate(localStorage, { ...written, name: written.name.trim() }))
      setProblem(say('template_no_room'));
    else onClose({ ...written, name: written.name.trim() });
  }

  return (
    <fieldset
      class="template-editor"
      aria-label={say('template_title')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose(template);
      }}
    >
      <label for={`${id}-name`}>{say('template_name')}</label>
      <input
        ref={name}
        id={`${id}-name`}
        type="text"
        name="template-name"
        value={written.name}
        onInput={({ currentTarget }) => {
          setProblem('');
          setWritten((before) => ({ ...before, name: currentTarget.value }));
        }}
      />
      <div class="row">
        <label for={`${id}-text`}>{say('template_text')}</label>
        <span class="hint">{say('template_begin_with')}</span>
        {templatePresets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            class="text-button"
            data-preset={preset.id}
            onClick={() => setWritten((before) => ({ ...before, text: preset.text }))}
          >
            {say(`template_preset_${preset.id}`)}
          </button>
        ))}
      </div>
      <textarea
        id={`${id}-text`}
        name="template-text"
        class="code"
        spellcheck={false}
        rows={12}
        value={written.text}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget }) => {
          setProblem('');
          setWritten((before) => ({ ...before, text: currentTarget.value }));
        }}
      />
      <p class="hint" id={`${id}-problem`} data-status="template">
        {problem || found || say('template_names')}
      </p>
      <h3>
        {preview.kind === 'written' && preview.isMadeUp ? say('template_preview_sample') : say('template_preview')}
      </h3>
      <pre class="template-preview" dir="auto">
        {preview.kind === 'written' ? preview.text : ''}
      </pre>
      <div class="row">
        <button type="button" class="button primary" data-action="save-template" onClick={() => void save()}>
          {say('popup_save')}
        </button>
        <button type="button" class="text-button" data-action="leave-template" onClick={() => onClose(template)}>
          {say('popup_cancel')}
        </button>
        {template !== undefined && (
          <button type="button" class="text-button" data-action="delete-template" onClick={() => onDelete(template)}>
            {say('popup_delete')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
