import type { ContentSender } from '../messages/runtime.ts';
import type { Article, PageFacts } from '../model/article.ts';
import { identityKeys } from '../model/canonical-link.ts';
import { failed, type Result, success } from '../model/failure.ts';

/**
 * The keys of the page that a content script stands on. The address in the request may be newer than the browser's
 * (a single-page site changes it without a document), but must be of the same origin: a page can give itself no
 * other, so a page that has taken over its content script still reaches only its own site's records.
 */
export function keysOfSender(facts: PageFacts, sender: ContentSender): Result<readonly string[]> {
  if (!URL.canParse(facts.url) || new URL(facts.url).origin !== new URL(sender.url).origin) {
    return failed('notAllowed', 'address of another origin');
  }
  const keys = identityKeys(facts.url, facts.metadata.canonicalUrl);
  return keys.length > 0 ? success(keys) : failed('notAllowed', 'page without a key');
}

/** Whether an article is the one these keys stand for. */
export function isArticleOf(keys: readonly string[]): (article: Article) => boolean {
  return (article) => article.keys.some((key) => keys.includes(key));
}
