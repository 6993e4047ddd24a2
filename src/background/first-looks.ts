import type { FirstLook } from '../messages/content-requests.ts';
import type { ContentSender } from '../messages/runtime.ts';

/** What is to be painted at once, by tab; gone with the background, when the annotator paints as ever. */
const offered = new Map<number, FirstLook & { readonly url: string }>();

/** Keeps what a tab's page should show at once until it asks. */
export function offerFirstLook(tabId: number, url: string, { paint, annotations }: FirstLook): void {
  const passages = annotations.map(({ color, motivation, note, selectors }) => ({
    color,
    motivation,
    note: note.slice(0, 1),
    selectors,
  }));
  offered.set(tabId, { url, paint, annotations: passages });
}

/** Forgets what a tab that was closed should have shown. */
export function forgetFirstLook(tabId: number): void {
  offered.delete(tabId);
}

/** What the page that asks should show at once; null when another page stands in its tab by now. */
export function takeFirstLook({ tabId, url }: ContentSender): FirstLook | null {
  const look = offered.get(tabId);
  forgetFirstLook(tabId);
  return look?.url === url ? { paint: look.paint, annotations: look.annotations } : null;
}
