import { useState } from 'preact/hooks';
import type { SuggestionAction } from '../../src/messages/tab-requests.ts';
import type { UndoableDeed } from '../components/ledger-undo-bar.tsx';
import { say, sayCount, sayFailure, sayNumber } from '../words.ts';
import { usePageContext } from './page-context.ts';
import type { Suggestions } from './use-suggestions.ts';

/** What a person does about suggested claims, with what came of it. */
export interface SuggestionDeeds {
  /** What went wrong last, and how to try it again. */
  readonly problem: { readonly text: string; again(): void } | undefined;
  /** What can be undone. */
  readonly deed: UndoableDeed | undefined;
  readonly isSaving: boolean;
  forgetDeed(): void;
  /** Does something and says so; whether it was done. */
  run(action: SuggestionAction, done: string): Promise<boolean>;
  /** Saves several, and says how many were saved and how many were not. */
  saveAll(ids: readonly string[]): Promise<void>;
  /** Hides one as no claim, with a way back. */
  hide(id: string): Promise<boolean>;
}

interface Surroundings {
  /** Something was saved from here. */
  onChanged(): void;
  /** The passage is being shown on its page. */
  onShown(): void;
}

/** Does what a person asks of the suggestions of a page. */
export function useSuggestionDeeds(act: Suggestions['act'], { onChanged, onShown }: Surroundings): SuggestionDeeds {
  const { announce } = usePageContext();
  const [problem, setProblem] = useState<SuggestionDeeds['problem']>(undefined);
  const [deed, setDeed] = useState<UndoableDeed | undefined>(undefined);
  const [isSaving, setSaving] = useState(false);

  function tell(text: string, again?: () => void): void {
    setProblem(again && { text, again });
    announce(text);
  }

  async function run(action: SuggestionAction, done: string): Promise<boolean> {
    const answer = await act(action);
    if (answer.ok) tell(done);
    else tell(sayFailure(answer.failure.kind), () => void run(action, done));
    if (action.kind === 'save') onChanged();
    if (action.kind === 'jump' && answer.ok) onShown();
    return answer.ok;
  }

  async function saveAll(ids: readonly string[]): Promise<void> {
    if (isSaving) return;
    setSaving(true);
    const answer = await act({ kind: 'save', ids });
    if (answer.ok) {
      tell(sayCount('popup_claims_saved', ids.length));
    } else {
      // The page knows what it did save before it failed; a page that is gone cannot tell, and the list then says it.
      const after = await act({ kind: 'read' });
      const known = after.ok && after.value.kind === 'ready' ? after.value.suggestions : [];
      const saved = new Set(known.flatMap(({ id, status }) => (status === 'saved' ? [id] : [])));
      const left = ids.filter((id) => !saved.has(id));
      const why = sayFailure(answer.failure.kind);
      const text = known.length === 0 ? why : sayPartly(ids.length - left.length, left.length, why);
      tell(text, () => void saveAll(left));
    }
    setSaving(false);
    onChanged();
  }

  async function hide(id: string): Promise<boolean> {
    const isHidden = await run({ kind: 'hide', id, isHidden: true }, say('popup_claims_hid'));
    if (isHidden) setDeed({ words: say('popup_claims_hid'), undo: () => act({ kind: 'hide', id, isHidden: false }) });
    return isHidden;
  }

  return { problem, deed, isSaving, forgetDeed: () => setDeed(undefined), run, saveAll, hide };
}

function sayPartly(saved: number, left: number, why: string): string {
  return say('popup_claims_partly', sayNumber(saved), sayNumber(left), why);
}
