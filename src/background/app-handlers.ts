import browser from 'webextension-polyfill';
import type { AppRequests } from '../messages/app-requests.ts';
import { announceChange, type Handlers } from '../messages/runtime.ts';
import type { Annotation } from '../model/annotation.ts';
import type { PageFacts } from '../model/article.ts';
import { identityKeys } from '../model/canonical-link.ts';
import { failed, type Result, success } from '../model/failure.ts';
import type { RelationBefore } from '../model/same-article.ts';
import { isAwayFrom } from '../model/settings.ts';
import { removeAnnotation, restoreAnnotation, saveAnnotation, saveEdit } from '../storage/annotation-commands.ts';
import { saveClaimantChange, saveClaimChange } from '../storage/claim-commands.ts';
import { saveCorrections } from '../storage/correction-commands.ts';
import type { Database } from '../storage/database.ts';
import { joinArticles, type PageOfDecision, partArticle, restoreRelations } from '../storage/identity-commands.ts';
import { saveRuling } from '../storage/ruling-commands.ts';
import { saveSetting } from '../storage/settings-commands.ts';
import { announceSetting } from './announce-settings.ts';
import { announce, announceEverywhere, announceRuling } from './changes.ts';
import { startAfresh, withDatabase } from './database-access.ts';
import { importHandlers } from './import-handlers.ts';
import { injectAnnotator, injectLoader } from './injection.ts';
import { checkNow } from './integrity-upkeep.ts';
import { libraryHandlers } from './library-handlers.ts';
import { settingsNow } from './settings.ts';
import { studyHandlers } from './study-handlers.ts';

/** Answers of the background to the extension's own pages, which may reach every record. */
export const appHandlers: Required<Handlers<AppRequests, null>> = {
  appCreate({ facts, id, draft, aliases }) {
    const keys = identityKeys(facts.url, facts.metadata.canonicalUrl);
    if (keys.length === 0) return failed('notAllowed', 'page without a key');
    return changing((database) =>
      saveAnnotation(database, { facts, keys, id, draft, aliases, pageText: '', now: Date.now(), ids: crypto }),
    );
  },

  appEdit({ id, edit, chosen }) {
    return changing((database) => saveEdit(database, { id, edit, chosen, now: Date.now() }));
  },

  appChangeClaim({ id, change }) {
    return changing((database) => saveClaimChange(database, { id, change, now: Date.now() }));
  },

  async appChangeClaimant({ id, change }) {
    const result = await withDatabase((database) => saveClaimantChange(database, { id, change, now: Date.now() }));
    if (result.ok) void announceChange();
    return result;
  },

  appRemove({ id }) {
    return changing((database) => removeAnnotation(database, { id, now: Date.now() }));
  },

  appRestore({ id }) {
    return changing((database) => restoreAnnotation(database, { id, now: Date.now() }));
  },

  appJoin({ facts, target }) {
    return relating(facts, (database, page) => joinArticles(database, { ...page, target }));
  },

  appPart({ facts, out }) {
    return relating(facts, (database, page) => partArticle(database, { ...page, out }));
  },

  async appRestoreRelations({ before }) {
    const result = await withDatabase((database) => restoreRelations(database, { before, now: Date.now() }));
    if (result.ok) void announceEverywhere();
    return result;
  },

  async appRuleArticle({ facts, scope, ruling }) {
    const keys = identityKeys(facts.url, facts.metadata.canonicalUrl);
    if (keys.length === 0) return failed('notAllowed', 'page without a key');
    const result = await withDatabase((database) =>
      saveRuling(database, {
        keys,
        url: facts.url,
        scope,
        isArticle: ruling === null ? null : ruling === 'article',
        now: Date.now(),
      }),
    );
    if (result.ok) void announceRuling(facts.url);
    return result;
  },

  async appCorrect({ facts, edit }) {
    const keys = identityKeys(facts.url, facts.metadata.canonicalUrl);
    if (keys.length === 0) return failed('notAllowed', 'page without a key');
    const result = await withDatabase((database) =>
      saveCorrections(database, { facts, keys, edit, now: Date.now(), ids: crypto }),
    );
    if (result.ok) void announce(result.value.id, null);
    return result;
  },

  ...importHandlers,
  ...libraryHandlers,

  ...studyHandlers,

  async appChangeSetting({ change }) {
    const result = await withDatabase((database) => saveSetting(database, { change, now: Date.now() }));
    if (result.ok) void announceSetting(result.value, change);
    return result;
  },

  appCheckLibrary: checkNow,

  async appStartAfresh() {
    const result = await startAfresh();
    if (result.ok) void announceEverywhere();
    return result;
  },

  async appPrepareTab({ tabId }) {
    const { url } = await browser.tabs.get(tabId);
    if (isAwayFrom(await settingsNow(), url ?? '')) return failed('notAllowed', 'the person keeps us from this site');
    const isIn = (await injectLoader(tabId)) && (await injectAnnotator(tabId));
    return isIn ? success(null) : failed('notAllowed', 'the browser allows no script in this tab');
  },
};

async function relating(
  facts: PageFacts,
  action: (database: Database, page: PageOfDecision) => Promise<Result<readonly RelationBefore[]>>,
): Promise<Result<readonly RelationBefore[]>> {
  const keys = identityKeys(facts.url, facts.metadata.canonicalUrl);
  if (keys.length === 0) return failed('notAllowed', 'page without a key');
  const result = await withDatabase((database) => action(database, { facts, keys, now: Date.now(), ids: crypto }));
  if (result.ok) void announceEverywhere();
  return result;
}

async function changing(action: (database: Database) => Promise<Result<Annotation>>): Promise<Result<Annotation>> {
  const result = await withDatabase(action);
  // Not waited for: a tab that is frozen would keep from the person that it is saved.
  if (result.ok) void announce(result.value.articleId, null);
  return result;
}
