import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AnchoredPage } from '../../../content-scripts/page/anchored-page.ts';
import { NoteEditing } from '../../../content-scripts/page/note-editing.ts';
import { PageSession } from '../../../content-scripts/page/page-session.ts';
import { Painter } from '../../../content-scripts/page/painter.ts';
import { Saving } from '../../../content-scripts/page/saving.ts';
import { SurfaceStore } from '../../../content-scripts/page/surface-store.ts';
import { startDrawing } from '../../../content-scripts/ui/start-drawing.tsx';
import type { EditorFields, UiActions } from '../../../content-scripts/ui/ui-state.ts';
import { PageReader } from '../../../src/anchoring/page-text.ts';
import { type FailureKind, failed, success } from '../../../src/model/failure.ts';
import { resetBrowser, settings } from '../popup/fake-browser.ts';
import { annotationOf } from './made-entries.ts';
import { watchRoots } from './ui-root.ts';

const words = 'would likely reject any truce';
const note = 'Who says so?';
const runtime = (globalThis as unknown as { chrome: { runtime: { id: string | undefined } } }).chrome.runtime;

let controller: AbortController;
let root: () => ShadowRoot;
let page: AnchoredPage;
let store: SurfaceStore;
let editing: NoteEditing;
let saving: Saving;
/** What the background answers to each request to create, one after another; then it saves. */
let refusals: FailureKind[];
let created: number;

startDrawing();

beforeEach(() => {
  document.body.innerHTML = `<p>The ministry ${words}.</p>`;
  refusals = [];
  created = 0;
  settings.intercept = (kind) => {
    if (kind !== 'create') return success(null);
    const refusal = refusals.shift();
    if (refusal !== undefined) return failed(refusal, 'made');
    created += 1;
    return success(annotationOf(words, { motivation: 'commenting', note }));
  };
  controller = new AbortController();
  root = watchRoots();
  page = new AnchoredPage(new PageReader(document));
  store = new SurfaceStore(document, new Proxy({} as UiActions, { get: () => () => undefined }), controller.signal);
  const painter = new Painter();
  const session = new PageSession(
    document,
    page,
    () => painter.paint(page.entries),
    () => undefined,
  );
  editing = new NoteEditing({
    readSpeakers: async () => success([]),
    document,
    page,
    painter,
    session,
    store,
    onSaved: (annotation) => saving.saySaved(annotation, false),
  });
  saving = new Saving({
    document,
    page,
    session,
    store,
    editing: () => editing,
    readSelection: () => ({ kind: 'words', range: rangeOfWords(), isBackward: false }),
  });
});

afterEach(() => {
  controller.abort();
  runtime.id = 'fake';
  resetBrowser();
  document.body.replaceChildren();
});

function rangeOfWords(): Range {
  const text = document.querySelector('p')?.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(words));
  range.setEnd(text, text.data.indexOf(words) + words.length);
  return range;
}

function writeNote(): EditorFields {
  saving.noteOnSelection('yellow');
  const { surface } = store;
  if (surface.kind !== 'editor') throw new Error('No editor was opened');
  const area = root().querySelector<HTMLTextAreaElement>('.editor textarea');
  if (area === null) throw new Error('There is nowhere to write');
  area.value = note;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  return { ...surface.fields, note };
}

const shown = (selector: string) => root().querySelector(selector)?.textContent ?? '';
const painted = () => page.entries.map(({ annotation }) => annotation.selectors?.quote.exact);

const refusalsThatPass: readonly { readonly kind: FailureKind; readonly says: string }[] = [
  { kind: 'diskFull', says: 'The disk is full, so this was not saved.' },
  { kind: 'unexpected', says: 'Something went wrong, and this was not saved.' },
  { kind: 'storageUnavailable', says: 'The browser does not let Claimlight store anything here' },
];

describe.each(refusalsThatPass)('when saving fails ($kind)', ({ kind, says }) => {
  test('the editor stays with every word, says why, and saves when asked again', async () => {
    refusals = [kind];
    const fields = writeNote();
    await editing.save(fields);
    expect(shown('.editor [role=alert]')).toContain(says);
    expect(root().querySelector<HTMLTextAreaElement>('.editor textarea')?.value).toBe(note);
    expect(root().querySelector('.editor [data-action=save]:not(:disabled)')).not.toBeNull();
    expect(painted()).toEqual([]);

    await editing.save(fields);
    expect(created).toBe(1);
    expect(root().querySelector('.editor')).toBeNull();
    expect(shown('.receipt')).toContain('Saved');
    expect(painted()).toEqual([words]);
  });

  test('a highlight is taken back, the person told why, and another try offered', async () => {
    refusals = [kind];
    await saving.saveSelection('highlighting', 'yellow');
    expect(shown('.receipt')).toContain(says);
    expect(shown('.receipt [data-action=retry]')).toBe('Try again');
    expect(shown('.receipt')).not.toContain('Saved');
    expect(painted()).toEqual([]);
  });
});

describe('when the extension was replaced and no copy took its place', () => {
  test('a note that is being written stays, and the person is told how to keep it', async () => {
    const fields = writeNote();
    runtime.id = undefined;
    await editing.save(fields);
    expect(shown('.editor [role=alert]')).toBe(
      'Claimlight was updated. Reload the page to go on; copy your note first if it is not saved yet.',
    );
    expect(root().querySelector<HTMLTextAreaElement>('.editor textarea')?.value).toBe(note);
    expect(root().querySelector('.editor [data-action=save]')).toBeNull();
    expect(shown('.editor [data-action=copyNote]')).toBe('Copy the note');
  });

  test('words that cannot be saved are not said to be, and nothing is tried again in vain', async () => {
    runtime.id = undefined;
    await saving.saveSelection('assessing', 'yellow');
    expect(shown('.receipt')).toContain('Reload the page');
    expect(root().querySelector('.receipt [data-action=retry]')).toBeNull();
    expect(painted()).toEqual([]);
  });
});
