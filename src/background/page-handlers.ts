import type { ContentRequests } from '../messages/content-requests.ts';
import type { ContentSender, Handlers } from '../messages/runtime.ts';
import type { Annotation } from '../model/annotation.ts';
import type { PageFacts } from '../model/article.ts';
import { type Result, success } from '../model/failure.ts';
import { removeAnnotation, restoreAnnotation, saveAnnotation, saveEdit } from '../storage/annotation-commands.ts';
import { readNamedClaimants } from '../storage/claim-queries.ts';
import type { Database } from '../storage/database.ts';
import { saveDecision, saveReading, saveReattachment } from '../storage/history-commands.ts';
import { dropNoteDraft, keepNoteDraft } from '../storage/note-draft-commands.ts';
import { readPageRecords, readSavedText } from '../storage/queries.ts';
import { showPageState } from './badge.ts';
import { announce } from './changes.ts';
import { withDatabase } from './database-access.ts';
import { injectAnnotator } from './injection.ts';
import { isArticleOf, keysOfSender } from './page-access.ts';
import { rememberTabPage } from './tab-pages.ts';

type PageRequest = { readonly facts: PageFacts };

/** Answers of the background to content scripts. */
export const pageHandlers: Required<Handlers<ContentRequests, ContentSender>> = {
  async openPage(request, sender) {
    const counted = await onPage(request, sender, async (database, keys) => {
      await rememberTabPage(sender.tabId, { keys, isArticle: request.facts.isArticle });
      const records = await readPageRecords(database, keys);
      return success({
        count: records.annotations.length,
        isWanted: records.annotations.length > 0 || records.noteDraft !== null,
      });
    });
    await showPageState(sender.tabId, {
      isArticle: request.facts.isArticle,
      count: counted.ok ? counted.value.count : 0,
    });
    if (!counted.ok) return counted;
    if (counted.value.isWanted) await injectAnnotator(sender.tabId);
    return success({ count: counted.value.count });
  },

  async wantAnnotator(_request, sender) {
    await injectAnnotator(sender.tabId);
    return success(null);
  },

  async readPage(request, sender) {
    return onPage(request, sender, async (database, keys) => {
      const records = await readPageRecords(database, keys);
      return success({ ...records, annotations: records.annotations.map(asPageMayKnow) });
    });
  },

  readNamedClaimants(request, sender) {
    return onPage(request, sender, async (database, keys) => success(await readNamedClaimants(database, keys)));
  },

  create(request, sender) {
    return changing(request, sender, (database, keys) =>
      saveAnnotation(database, { ...request, keys, now: Date.now(), ids: crypto }),
    );
  },

  edit(request, sender) {
    return changing(request, sender, (database, keys) =>
      saveEdit(database, { ...request, now: Date.now(), isAllowed: isArticleOf(keys) }),
    );
  },

  remove(request, sender) {
    return changing(request, sender, (database, keys) =>
      removeAnnotation(database, { id: request.id, now: Date.now(), isAllowed: isArticleOf(keys) }),
    );
  },

  restore(request, sender) {
    return changing(request, sender, (database, keys) =>
      restoreAnnotation(database, { id: request.id, now: Date.now(), isAllowed: isArticleOf(keys) }),
    );
  },

  keepReading(request, sender) {
    return changing(request, sender, (database, keys) =>
      saveReading(database, { ...request, now: Date.now(), isAllowed: isArticleOf(keys) }),
    );
  },

  decide(request, sender) {
    return changing(request, sender, (database, keys) =>
      saveDecision(database, { ...request, now: Date.now(), isAllowed: isArticleOf(keys) }),
    );
  },

  reattach(request, sender) {
    return changing(request, sender, (database, keys) =>
      saveReattachment(database, { ...request, now: Date.now(), isAllowed: isArticleOf(keys) }),
    );
  },

  readSavedText(request, sender) {
    return onPage(request, sender, async (database, keys) => success(await readSavedText(database, keys)));
  },

  keepNoteDraft(request, sender) {
    return onPage(request, sender, (database, keys) =>
      keepNoteDraft(database, { keys, annotationId: request.annotationId, draft: request.draft, now: Date.now() }),
    );
  },

  dropNoteDraft(request, sender) {
    return onPage(request, sender, (database, keys) => dropNoteDraft(database, keys));
  },
};

function onPage<T>(
  request: PageRequest,
  sender: ContentSender,
  action: (database: Database, keys: readonly string[]) => Promise<Result<T>>,
): Promise<Result<T>> {
  const keys = keysOfSender(request.facts, sender);
  return keys.ok ? withDatabase((database) => action(database, keys.value)) : Promise.resolve(keys);
}

async function changing(
  request: PageRequest,
  sender: ContentSender,
  action: (database: Database, keys: readonly string[]) => Promise<Result<Annotation>>,
): Promise<Result<Annotation>> {
  const result = await onPage(request, sender, action);
  // Not waited for: a tab that is frozen would keep from the person that it is saved.
  if (!result.ok) return result;
  void announce(result.value.articleId, sender.tabId);
  return success(asPageMayKnow(result.value));
}

/** A record without its evidence, which tells of other pages that the person has been to. */
function asPageMayKnow(annotation: Annotation): Annotation {
  return { ...annotation, evidence: [] };
}
