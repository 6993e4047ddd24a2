import type { AppRequests } from '../messages/app-requests.ts';
import { announceChange, type Handlers } from '../messages/runtime.ts';
import { saveOutline, saveReview } from '../storage/study-commands.ts';
import { withDatabase } from './database-access.ts';

/** Answers of the background to the study page. */
export const studyHandlers: Required<Pick<Handlers<AppRequests, null>, 'appOrderOutline' | 'appReview'>> = {
  async appOrderOutline({ tag, order }) {
    const result = await withDatabase((database) => saveOutline(database, { tag, order, now: Date.now() }));
    if (result.ok) void announceChange();
    return result;
  },

  async appReview({ id, before, review }) {
    const result = await withDatabase((database) => saveReview(database, { id, before, review, now: Date.now() }));
    if (result.ok) void announceChange();
    return result;
  },
};
