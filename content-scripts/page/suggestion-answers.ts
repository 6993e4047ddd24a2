import type { SuggestionAction } from '../../src/messages/tab-requests.ts';
import { assertNever } from '../../src/model/assert-never.ts';
import { failed, type Result, success } from '../../src/model/failure.ts';
import type { SuggestionsState } from '../../src/model/suggestion.ts';
import { jumpToRange } from './jump-to-range.ts';
import type { Painter } from './painter.ts';
import type { Suggesting } from './suggesting.ts';

/** Does what the popup asks about the page's claims, and says how they stand then. */
export async function answerAboutSuggestions(
  action: SuggestionAction,
  suggesting: Suggesting,
  painter: Painter,
): Promise<Result<SuggestionsState>> {
  const done = await act(action, suggesting, painter);
  return done.ok ? success(suggesting.state()) : done;
}

async function act(action: SuggestionAction, suggesting: Suggesting, painter: Painter): Promise<Result<unknown>> {
  switch (action.kind) {
    case 'read':
      return success(null);
    case 'find':
      // Not waited for: whoever asked follows its progress.
      void suggesting.find();
      return success(null);
    case 'stop':
      suggesting.stop();
      return success(null);
    case 'save': {
      for (const id of action.ids) {
        // A list that is not up to date may name one again.
        if (suggesting.byId(id)?.status === 'saved') continue;
        const saved = await suggesting.save(id);
        if (!saved.ok) return saved;
      }
      return success(null);
    }
    case 'hide':
      return suggesting.hide(action.id, action.isHidden);
    case 'underline':
      suggesting.underline(action.isShown);
      return success(null);
    case 'jump': {
      const suggestion = suggesting.byId(action.id);
      const range = suggestion && suggesting.rangeOf(suggestion);
      if (range === undefined) return failed('notFound', `suggestion ${action.id}`);
      jumpToRange(range, painter);
      return success(null);
    }
    default:
      return assertNever(action);
  }
}
