import type { AnnotationBody, AnnotationDraft } from '../../src/model/annotation.ts';
import type { PageFacts } from '../../src/model/article.ts';
import { parseColor } from '../../src/model/color.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import { boolean, nullable, object, parseWith } from '../../src/model/parse.ts';
import { annotationDraft, annotationId, bodyParsers, pageFacts } from '../../src/model/record-parsers.ts';
import { splitTags } from '../../src/model/tags.ts';

/** What an editor is about. It stands in the editor itself, out of the page's sight, for the copy that replaces this one. */
export interface EditorSubject {
  /** The page as it was when the editor was opened. */
  readonly facts: PageFacts;
  /** The annotation that is edited, or null for a new one. */
  readonly annotationId: AnnotationId | null;
  /** The fields of that annotation before it was edited, where they are known. */
  readonly before: AnnotationBody | null;
  readonly draft: AnnotationDraft;
  /** Whether the draft holds words that were written and not saved. */
  readonly isWritten: boolean;
}

/** Where the caret stood in an editor: the field's name, and the selected part of its text in UTF-16 units. */
export interface EditorFocus {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** An editor that a replaced copy left, and where the person was writing in it; null when that was nowhere in it. */
export interface LeftEditor {
  readonly subject: EditorSubject;
  readonly focus: EditorFocus | null;
}

const editorSubject = object<EditorSubject>({
  facts: pageFacts,
  annotationId: nullable(annotationId),
  before: nullable(object<AnnotationBody>(bodyParsers)),
  draft: annotationDraft,
  isWritten: boolean,
});

/**
 * Reads the editor in the root of a UI that a replaced copy of the extension left, with the words that stand in its
 * fields now, also those typed after that copy had lost its background. Undefined when there is none.
 */
export function readLeftEditor(root: ShadowRoot): LeftEditor | undefined {
  const form = root.querySelector<HTMLFormElement>('.editor form');
  const subject = parseWith(editorSubject, parseJson(form?.dataset['subject'] ?? ''));
  if (form === null || !subject.ok) return undefined;
  const { draft: opened } = subject.value;
  const pressed = form.querySelector<HTMLElement>('.color[aria-pressed=true]')?.dataset['color'];
  const typedTags = fieldValue(form, 'tags');
  const draft = {
    ...opened,
    note: fieldValue(form, 'note') ?? opened.note,
    claimant: fieldValue(form, 'claimant') ?? opened.claimant,
    cue: fieldValue(form, 'cue') ?? opened.cue,
    tags: typedTags === undefined ? opened.tags : splitTags(typedTags),
    color: parseColor(pressed) ?? opened.color,
  };
  const isWritten = subject.value.isWritten || JSON.stringify(draft) !== JSON.stringify(opened);
  return { subject: { ...subject.value, draft, isWritten }, focus: readFocus(root) };
}

function readFocus(root: ShadowRoot): EditorFocus | null {
  const field = root.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  return { field: field.name, start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0 };
}

function fieldValue(form: HTMLFormElement, name: string): string | undefined {
  return form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`)?.value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An editor of another version, or one that the page made up, is about nothing.
    return undefined;
  }
}
