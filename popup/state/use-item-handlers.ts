import { useEffect, useRef } from 'preact/hooks';
import { askTab } from '../../src/messages/runtime.ts';
import type { Decision } from '../../src/messages/tab-requests.ts';
import type { Failure, Result } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import { deleteAnnotation, saveWritten } from '../page/annotation-actions.ts';
import { jumpToPassage } from '../page/ask-page.ts';
import { makeClaim } from '../page/claim-actions.ts';
import type { ShownAnnotation } from '../view/shown-annotations.ts';
import type { WrittenFields } from '../view/written-fields.ts';
import { say, sayCount, sayFailure } from '../words.ts';
import { usePageContext } from './page-context.ts';
import { findNeighbour, focusItem } from './use-list-keys.ts';
import type { Undo } from './use-undo.ts';

/** What can be done with an item. Removing and going answer words to show at it when they failed. */
export interface ItemHandlers {
  save(item: ShownAnnotation, before: WrittenFields, written: WrittenFields): Promise<Failure | undefined>;
  remove(item: ShownAnnotation): Promise<string | undefined>;
  go(item: ShownAnnotation): Promise<string | undefined>;
  makeClaim(item: ShownAnnotation): Promise<string | undefined>;
  decide(item: ShownAnnotation, decision: Decision): Promise<string | undefined>;
  reattach(item: ShownAnnotation): Promise<string | undefined>;
  /** Brings back what was deleted. */
  undo(): Promise<void>;
}

interface Surroundings {
  readonly tabId: number;
  readonly undo: Undo;
  onChanged(): void;
  onShown(): void;
}

/** What the list's items can do on this page. */
export function useItemHandlers({ tabId, undo, onChanged, onShown }: Surroundings): ItemHandlers {
  const { announce, drafts } = usePageContext();
  const awaited = useRef<AnnotationId | undefined>(undefined);

  // An item that was brought back is in the list only after the next reading of it.
  useEffect(() => {
    if (awaited.current !== undefined && focusItem(awaited.current)) awaited.current = undefined;
  });

  /** Says that something was saved, or answers what went wrong. */
  function told(result: Result<unknown>): string | undefined {
    if (!result.ok) return say('popup_decide_failed', sayFailure(result.failure.kind));
    announce(say('popup_decided'));
    onChanged();
    return undefined;
  }

  return {
    async save(item, before, written) {
      const result = await saveWritten(item, before, written);
      if (!result.ok) return result.failure;
      announce(say('popup_saved'));
      onChanged();
      return undefined;
    },

    async remove({ annotation: { id } }) {
      // Word of the deletion may take the item out of the list before the answer comes.
      const neighbour = findNeighbour(id);
      const result = await deleteAnnotation(id);
      if (!result.ok) return say('popup_deleting_failed', sayFailure(result.failure.kind));
      drafts.drop(id);
      neighbour?.focus();
      undo.add(id);
      announce(`${sayCount('popup_deleted', 1)} ${say('popup_undo_hint')}`);
      onChanged();
      return undefined;
    },

    async go({ annotation: { id } }) {
      const outcome = await jumpToPassage(tabId, id);
      if (outcome === 'shown') {
        onShown();
        return undefined;
      }
      return say(outcome === 'lost' ? 'popup_jump_lost' : 'popup_jump_failed');
    },

    async makeClaim({ annotation: { id } }) {
      return told(await makeClaim(id));
    },

    async decide({ annotation: { id } }, decision) {
      return told(await askTab(tabId, 'decideOnChange', { id, decision }));
    },

    async reattach({ annotation: { id } }) {
      return told(await askTab(tabId, 'reattachHere', { id }));
    },

    async undo() {
      const restored = await undo.run();
      if (restored.length === 0) return;
      awaited.current = restored.at(-1);
      announce(say('popup_restored'));
      onChanged();
    },
  };
}
