import { useEffect, useState } from 'preact/hooks';
import { askTab } from '../../src/messages/runtime.ts';
import type { ArticleChanges, ParagraphChange } from '../../src/model/article-changes.ts';
import { assertNever } from '../../src/model/assert-never.ts';
import { usePageContext } from '../state/page-context.ts';
import { formatFullMoment } from '../view/format-time.ts';
import { say, sayKinds, uiLanguage } from '../words.ts';
import { LongText } from './long-text.tsx';
import { WordDiff } from './word-diff.tsx';

type Comparison =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly changes: ArticleChanges };

/** What changed in the article since it was first annotated; the page is asked when it is opened. */
export function ArticleChangesView({ tabId }: { readonly tabId: number }) {
  const [isOpen, setOpen] = useState(false);
  const [comparison, setComparison] = useState<Comparison>({ kind: 'waiting' });

  useEffect(() => {
    if (!isOpen) return undefined;
    let isCurrent = true;
    setComparison({ kind: 'waiting' });
    void askTab(tabId, 'compareArticle', {}).then((answer) => {
      if (!isCurrent) return;
      if (!answer.ok) setComparison({ kind: 'failed' });
      else setComparison(answer.value === null ? { kind: 'unknown' } : { kind: 'known', changes: answer.value });
    });
    return () => {
      isCurrent = false;
    };
  }, [isOpen, tabId]);

  return (
    <details class="article-changes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('popup_changes_title')}</summary>
      {isOpen && <Shown comparison={comparison} />}
    </details>
  );
}

function Shown({ comparison }: { readonly comparison: Comparison }) {
  switch (comparison.kind) {
    case 'waiting':
      return <p class="hint" aria-busy="true" />;
    case 'failed':
      return <p class="hint">{say('popup_changes_failed')}</p>;
    case 'unknown':
      return <p class="hint">{say('popup_changes_unknown')}</p>;
    case 'known': {
      const { since, paragraphs } = comparison.changes;
      return (
        <>
          <p class="hint">{say('popup_changes_since', formatFullMoment(since, uiLanguage()))}</p>
          {paragraphs.length === 0 && <p class="hint">{say('popup_changes_none')}</p>}
          <ol>
            {paragraphs.map((change, index) => (
              <li key={index} data-kind={change.kind}>
                <Paragraph change={change} />
              </li>
            ))}
          </ol>
        </>
      );
    }
    default:
      return assertNever(comparison);
  }
}

function Paragraph({ change }: { readonly change: ParagraphChange }) {
  const { language } = usePageContext();
  if (change.kind === 'changed') {
    return (
      <>
        <p class="change-kinds">{say('popup_change_kinds', sayKinds(change.changes))}</p>
        <WordDiff diff={change.diff} />
      </>
    );
  }
  return (
    <>
      <p class="change-kinds">{say(change.kind === 'removed' ? 'popup_changes_removed' : 'popup_changes_added')}</p>
      <LongText text={change.text} class="paragraph" lang={language} />
    </>
  );
}
