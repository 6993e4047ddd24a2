import { hasInstance } from './page/instance.ts';
import { maySelectWords } from './page/selection.ts';

declare const chrome: { readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> } };

// Runs on every page and does next to nothing: it asks for the annotator when a person may have selected words. It adds
// nothing to the page, reads nothing of it until then, and carries no code but for that: each line is read by the browser
// on every page. Put in before the page's own scripts, which can neither keep gestures from it nor come before it.

const onGesture = (event: Event): void => {
  if (!event.isTrusted || !isAlive() || hasInstance('annotator')) return;
  if (!document.contentType.includes('html') || !maySelectWords(document)) return;
  const ask = () => chrome.runtime?.sendMessage({ kind: 'wantAnnotator', request: { url: location.href } });
  // A background that was stopped before it answered is woken by being asked again; should that be in vain too, the next
  // gesture asks.
  ask()
    ?.then((answer) => answer ?? ask(), ask)
    .catch(() => undefined);
};

/** A copy that was replaced or taken away has no id any more, and does nothing beside the one that took its place. */
function isAlive(): boolean {
  try {
    return chrome.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

// Of the window, which is cheaper to reach than its document; before all listeners of the page.
addEventListener('pointerup', onGesture, true);
addEventListener('keyup', onGesture, true);
