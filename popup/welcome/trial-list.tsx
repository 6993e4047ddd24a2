import { useState } from 'preact/hooks';
import type { AnnotationId } from '../../src/model/ids.ts';
import { AnnotationList } from '../components/annotation-list.tsx';
import { UndoBar } from '../components/undo-bar.tsx';
import { usePageContext } from '../state/page-context.ts';
import { useItemHandlers } from '../state/use-item-handlers.ts';
import { useShownAnnotations } from '../state/use-shown-annotations.ts';
import { useUndo } from '../state/use-undo.ts';
import { say } from '../words.ts';
import { useTrial } from './use-trial.ts';

/** No tab has this number: the passages stand on this page. */
const noTab = -1;

/** What was saved of the sample, as the popup lists it. */
export function TrialList() {
  const { announce, drafts } = usePageContext();
  const [saved, read] = useTrial();
  const { shown, editing, setEditing } = useShownAnnotations(saved, drafts);
  const undo = useUndo();
  const handlers = useItemHandlers({ tabId: noTab, undo, onChanged: read, onShown: () => undefined });
  const [problems, setProblems] = useState<ReadonlyMap<AnnotationId, string>>(new Map());

  async function run(id: AnnotationId, action: () => Promise<string | undefined>): Promise<void> {
    const problem = await action();
    setProblems(problem === undefined ? new Map() : new Map([[id, problem]]));
    if (problem !== undefined) announce(problem);
  }

  return (
    <section class="trial-list" aria-labelledby="list-title">
      <h2 id="list-title">{say('welcome_list')}</h2>
      {shown.length === 0 && <p class="quiet">{say('welcome_list_empty')}</p>}
      <AnnotationList
        items={shown}
        outcomes={new Map()}
        editing={editing}
        problems={problems}
        speakers={[]}
        handlers={handlers}
        run={run}
        setEditing={setEditing}
      />
      {undo.deleted.length > 0 && (
        <UndoBar
          count={undo.deleted.length}
          problem={undo.problem}
          onUndo={() => void handlers.undo()}
          onDismiss={undo.dismiss}
        />
      )}
      <p class="hint">{say('welcome_list_hint')}</p>
    </section>
  );
}
