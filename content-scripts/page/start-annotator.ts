import { takeLeftEditor } from '../ui/ui-host.tsx';
import { hasInstance, replaceInstance } from './instance.ts';
import { PageController } from './page-controller.ts';

/** Starts the annotator on a page, unless one of this copy of the extension works there already. */
export function startAnnotator(document: Document): void {
  if (hasInstance('annotator')) return;
  const signal = replaceInstance('annotator');
  void new PageController(document, signal).start(takeLeftEditor(document));
}
