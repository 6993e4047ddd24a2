import { useState } from 'preact/hooks';
import { askFromApp } from '../../src/messages/runtime.ts';
import type { PageFacts } from '../../src/model/article.ts';
import type { Result } from '../../src/model/failure.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import type { JoinTarget, RelationBefore } from '../../src/model/same-article.ts';
import { say, sayFailure } from '../words.ts';
import { usePageContext } from './page-context.ts';

/** What was just decided, in words, with what undoes it. */
export interface LastDecision {
  readonly text: string;
  /** Undefined when there is nothing to undo. */
  readonly undo: (() => Promise<void>) | undefined;
}

/** Joins and parts the page's article, and takes that back. */
export interface SameArticle {
  readonly last: LastDecision | undefined;
  join(target: JoinTarget): Promise<void>;
  part(out: ArticleId | null): Promise<void>;
  dismiss(): void;
}

export function useSameArticle(facts: PageFacts, onChanged: () => void): SameArticle {
  const { announce } = usePageContext();
  const [last, setLast] = useState<LastDecision | undefined>(undefined);

  function tell(result: Result<readonly RelationBefore[]>, text: string, isUndone = false): void {
    const told = result.ok ? text : say('popup_same_failed', sayFailure(result.failure.kind));
    const before = result.ok && !isUndone ? result.value : [];
    setLast({ text: told, undo: before.length === 0 ? undefined : () => restore(before) });
    announce(told);
    if (result.ok) onChanged();
  }

  async function restore(before: readonly RelationBefore[]): Promise<void> {
    tell(await askFromApp('appRestoreRelations', { before }), say('popup_same_undone'), true);
  }

  return {
    last,
    async join(target) {
      tell(await askFromApp('appJoin', { facts, target }), say('popup_same_joined'));
    },
    async part(out) {
      tell(await askFromApp('appPart', { facts, out }), say('popup_same_parted'));
    },
    dismiss: () => setLast(undefined),
  };
}
