import { askFromPage, isContextAlive } from '../src/messages/runtime.ts';
import { hasInstance } from './page/instance.ts';
import { maySelectWords } from './page/selection.ts';

// Runs on every page and does next to nothing: it asks for the annotator when a person may have selected words. It adds
// nothing to the page, reads nothing of it until then, and carries no code but for that: each line is read by the browser
// on every page. Put in before the page's own scripts, which can neither keep gestures from it nor come before it.

const onGesture = (event: Event): void => {
  // A copy that was replaced or taken away does nothing beside the one that took its place.
  if (!event.isTrusted || !isContextAlive() || hasInstance('annotator')) return;
  if (document.contentType.includes('html') && maySelectWords(document))
    void askFromPage('wantAnnotator', { url: location.href });
};

// Of the window, which is cheaper to reach than its document; before all listeners of the page.
addEventListener('pointerup', onGesture, true);
addEventListener('keyup', onGesture, true);
