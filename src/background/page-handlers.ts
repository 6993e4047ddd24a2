import type { ContentRequests } from '../messages/content-requests.ts';
import type { ContentSender, Handlers } from '../messages/runtime.ts';
import type { Annotation } from '../model/annotation.ts';
import type { PageFacts } from '../model/article.ts';
import { keysOfParts } from '../model/canonical-link.ts';
import { failed, type Result, success } from '../model/failure.ts';
import { isAwayFrom, settingsForPage } from '../model/settings.ts';
import {
  nameClaimant,
  removeAnnotation,
  restoreAnnotation,
  saveAnnotation,
  saveEdit,
} from '../storage/annotation-commands.ts';
import { readNamedClaimants } from '../storage/claim-queries.ts';
import type { Database } from '../storage/database.ts';
import { hideSuggestion, readHiddenSuggestions } from '../storage/hidden-suggestions.ts';
import { saveDecision, saveReading, saveReattachment } from '../storage/history-commands.ts';
import { dropNoteDraft, keepNoteDraft } from '../storage/note-draft-commands.ts';
import { readReach, readSavedText, readShownRecords } from '../storage/queries.ts';
import { readSettings } from '../storage/settings-queries.ts';
import { announce, showVerdict } from './changes.ts';
import { withDatabase } from './database-access.ts';
import { takeFirstLook } from './first-looks.ts';
import { injectAnnotator, injectClaimEngine } from './injection.ts';
import { isArticleOf, keysOfSender } from './page-access.ts';
import { settingsNow } from './settings.ts';

type PageRequest = { readonly facts: PageFacts };

/** Tabs into which the annotator is being put for a selection. */
const awaitingAnnotator = new Set<number>();

/** Answers of the background to content scripts. */
export const pageHandlers: Required<Handlers<ContentRequests, ContentSender>> = {
  wantFirstLook(_request, sender) {
    return success(takeFirstLook(sender));
  },

  async wantAnnotator(_request, sender) {
    const { tabId, url } = sender;
    const settings = await settingsNow();
    // While its page still loads, more gestures may ask for it: it is put in once.
    if (awaitingAnnotator.has(tabId) || !settings.showsToolbar || isAwayFrom(settings, url)) return success(null);
    awaitingAnnotator.add(tabId);
    await injectAnnotator(tabId).finally(() => awaitingAnnotator.delete(tabId));
    return success(null);
  },

  async readPage(request, sender) {
    return onPage(request, sender, async (database, keys) => {
      const shown = await readShownRecords(database, keys, keysOfParts(request.facts));
      const { article, annotations, noteDraft } = shown;
      void showVerdict(sender.tabId, request.facts, annotations.length);
      const settings = settingsForPage(await readSettings(database), sender.url);
      return success({ article, annotations: annotations.map(asPageMayKnow), noteDraft, settings });
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
    return changingKnown(request, sender, (database, reach) =>
      saveEdit(database, { ...request, now: Date.now(), isAllowed: isArticleOf(reach) }),
    );
  },

  remove(request, sender) {
    return changingKnown(request, sender, (database, reach) =>
      removeAnnotation(database, { id: request.id, now: Date.now(), isAllowed: isArticleOf(reach) }),
    );
  },

  restore(request, sender) {
    return changingKnown(request, sender, (database, reach) =>
      restoreAnnotation(database, { id: request.id, now: Date.now(), isAllowed: isArticleOf(reach) }),
    );
  },

  keepReading(request, sender) {
    return changingKnown(request, sender, (database, reach) =>
      saveReading(database, { ...request, now: Date.now(), isAllowed: isArticleOf(reach) }),
    );
  },

  decide(request, sender) {
    return changingKnown(request, sender, (database, reach) =>
      saveDecision(database, { ...request, now: Date.now(), isAllowed: isArticleOf(reach) }),
    );
  },

  reattach(request, sender) {
    return changingKnown(request, sender, (database, reach) =>
      saveReattachment(database, { ...request, now: Date.now(), isAllowed: isArticleOf(reach) }),
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

  async wantClaimEngine(_request, sender) {
    return (await injectClaimEngine(sender.tabId)) ? success(null) : failed('notAllowed', 'no script in this tab');
  },

  readHiddenSuggestions(request, sender) {
    return onPage(request, sender, async (database, keys) => success(await readHiddenSuggestions(database, keys)));
  },

  hideSuggestion(request, sender) {
    return onPage(request, sender, (database, keys) => hideSuggestion(database, { ...request, keys, now: Date.now() }));
  },

  nameClaimant(request, sender) {
    return changingKnown(request, sender, (database, reach) =>
      nameClaimant(database, { ...request, now: Date.now(), isAllowed: isArticleOf(reach) }),
    );
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

/** The same for a record that is there already: any of the page's article, also those that a person joined to it. */
function changingKnown(
  request: PageRequest,
  sender: ContentSender,
  action: (database: Database, reach: readonly string[]) => Promise<Result<Annotation>>,
): Promise<Result<Annotation>> {
  return changing(request, sender, async (database, keys) => {
    const reaches = [keys, ...keysOfParts(request.facts).map((part) => [part])];
    const reach = await Promise.all(reaches.map((each) => readReach(database, each)));
    return action(database, reach.flat());
  });
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
