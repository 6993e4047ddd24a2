import { takeLeftEditor } from '../ui/ui-host.ts';
import { hasInstance, replaceInstance } from './instance.ts';
import { nextTurn } from './next-turn.ts';
import { PageController } from './page-controller.ts';

/** Starts the annotator on a page, unless one of this copy of the extension works there already; resolves when it listens. */
export async function startAnnotator(document: Document): Promise<void> {
  if (hasInstance('annotator')) return;
  const signal = replaceInstance('annotator');
  const left = takeLeftEditor(document);
  // In a task of its own, since for the browser to read all this code is one already. Not where somebody was writing: what
  // is typed would go astray meanwhile.
  if (left === undefined) await nextTurn();
  if (!signal.aborted) void new PageController(document, signal).start(left);
}
