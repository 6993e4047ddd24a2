import type { AnchorOutcome } from '../../src/model/anchor-outcome.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import { useClaimantNames } from '../state/use-claimant-names.ts';
import { useGrowingCount } from '../state/use-growing-count.ts';
import type { ItemHandlers } from '../state/use-item-handlers.ts';
import { passageState } from '../view/passage-state.ts';
import type { ShownAnnotation } from '../view/shown-annotations.ts';
import { AnnotationItem } from './annotation-item.tsx';

interface Props {
  readonly items: readonly ShownAnnotation[];
  readonly outcomes: ReadonlyMap<AnnotationId, AnchorOutcome>;
  readonly editing: ReadonlySet<AnnotationId>;
  /** What went wrong at which item. */
  readonly problems: ReadonlyMap<AnnotationId, string>;
  /** Who makes claims in the article, by name. */
  readonly speakers: readonly string[];
  readonly handlers: ItemHandlers;
  /** Does something at an item and shows there what went wrong. */
  run(id: AnnotationId, action: () => Promise<string | undefined>): Promise<void>;
  setEditing(id: AnnotationId, isEditing: boolean): void;
}

/** Annotations in reading order; nothing when there are none. */
export function AnnotationList({ items, outcomes, editing, problems, speakers, handlers, run, setEditing }: Props) {
  const nameOf = useClaimantNames(items.map(({ annotation }) => annotation));
  const count = useGrowingCount(items.length);
  if (items.length === 0) return null;
  return (
    <ol class="annotations">
      {items.slice(0, count).map((item) => {
        const { id } = item.annotation;
        return (
          <AnnotationItem
            key={id}
            item={item}
            state={passageState(outcomes.get(id))}
            isEditing={editing.has(id)}
            claimantName={nameOf(item.annotation)}
            problem={problems.get(id)}
            speakers={speakers}
            onSave={(before, written) => handlers.save(item, before, written)}
            onEdit={(isEditing) => setEditing(id, isEditing)}
            onGo={() => void run(id, () => handlers.go(item))}
            onDelete={() => void run(id, () => handlers.remove(item))}
            onMakeClaim={() =>
              void run(id, async () => {
                const failed = await handlers.makeClaim(item);
                if (failed === undefined) setEditing(id, true);
                return failed;
              })
            }
            onDecide={(decision) => void run(id, () => handlers.decide(item, decision))}
            onReattach={() => void run(id, () => handlers.reattach(item))}
          />
        );
      })}
    </ol>
  );
}
