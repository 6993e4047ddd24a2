import browser from 'webextension-polyfill';
import { askFromApp, askTab } from '../../src/messages/runtime.ts';
import type { PageFacts } from '../../src/model/article.ts';
import type { AnnotationId } from '../../src/model/ids.ts';

/** What a page answers about itself. */
export type PageAnswer =
  | { readonly kind: 'described'; readonly facts: PageFacts }
  /** The browser lets no script of ours into it. */
  | { readonly kind: 'refused' }
  /** It may answer later, or after it is loaded again. */
  | { readonly kind: 'silent' };

/** Asks a tab's page what it is, putting the annotator into it first when it is missing. */
export async function describePage(tabId: number): Promise<PageAnswer> {
  const first = await askTab(tabId, 'describePage', {});
  if (first.ok) return { kind: 'described', facts: first.value };
  const prepared = await askFromApp('appPrepareTab', { tabId });
  if (!prepared.ok) return { kind: prepared.failure.kind === 'notAllowed' ? 'refused' : 'silent' };
  const second = await askTab(tabId, 'describePage', {});
  return second.ok ? { kind: 'described', facts: second.value } : { kind: 'silent' };
}

/** The MIME type of a tab's document, which alone tells a PDF whose address does not; undefined when no script may run there. */
export async function readContentType(tabId: number): Promise<string | undefined> {
  try {
    const [top] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
      injectImmediately: true,
    });
    return typeof top?.result === 'string' ? top.result : undefined;
  } catch {
    // The browser says that it allows no script in a tab only by refusing it.
    return undefined;
  }
}

/** How an attempt to show a passage on its page ended. */
export type JumpOutcome = 'shown' | 'lost' | 'silent';

/** Scrolls the page to a passage, putting the annotator there first when it is missing. */
export async function jumpToPassage(tabId: number, id: AnnotationId): Promise<JumpOutcome> {
  const first = await askTab(tabId, 'jumpTo', { id });
  if (first.ok) return first.value ? 'shown' : 'lost';
  const prepared = await askFromApp('appPrepareTab', { tabId });
  const second = prepared.ok ? await askTab(tabId, 'jumpTo', { id }) : prepared;
  if (!second.ok) return 'silent';
  return second.value ? 'shown' : 'lost';
}
