import { useEffect, useState } from 'preact/hooks';
import { askTab } from '../../src/messages/runtime.ts';
import type { ArticleVerdict } from '../../src/model/article-verdict.ts';
import type { Result } from '../../src/model/failure.ts';
import { say } from '../words.ts';

/** What speaks for and against the page being an article; the page is asked when this is shown. */
export function ArticleReasons({ tabId }: { readonly tabId: number }) {
  const [answer, setAnswer] = useState<Result<ArticleVerdict> | undefined>(undefined);

  useEffect(() => {
    let isCurrent = true;
    void askTab(tabId, 'explainArticle', {}).then((told) => isCurrent && setAnswer(told));
    return () => {
      isCurrent = false;
    };
  }, [tabId]);

  if (answer === undefined) return <p class="hint" aria-busy="true" />;
  if (!answer.ok) return <p class="hint">{say('popup_reasons_failed')}</p>;
  return (
    <ul class="reasons">
      {answer.value.reasons.map(({ kind, isFor }) => (
        <li key={kind} data-side={isFor ? 'for' : 'against'}>
          <span class="side">{say(isFor ? 'popup_reason_for' : 'popup_reason_against')}</span>{' '}
          {say(isFor ? `reason_for_${kind}` : `reason_against_${kind}`)}
        </li>
      ))}
    </ul>
  );
}
