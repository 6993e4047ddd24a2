import { useEffect, useState } from 'preact/hooks';
import type { Article, PageFacts } from '../../src/model/article.ts';
import type { JoinTarget } from '../../src/model/same-article.ts';
import { readKnownArticles } from '../page/article-identity.ts';
import { titleOf } from '../view/article-title.ts';
import { matchArticles } from '../view/match-articles.ts';
import { say, sayReadFailure } from '../words.ts';

interface Props {
  readonly facts: PageFacts;
  /** The records that are the page's article already. */
  readonly here: readonly Article[];
  onChoose(target: JoinTarget): void;
}

/** Finds the article that the page is to be joined with, by words or by an address. */
export function ArticlePicker({ facts, here, onChoose }: Props) {
  const [known, setKnown] = useState<readonly Article[]>([]);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [typed, setTyped] = useState('');

  // Read anew whenever the article's records change: one that was parted can be chosen again.
  useEffect(() => {
    let isCurrent = true;
    void readKnownArticles().then((read) => {
      if (!isCurrent) return;
      if (read.ok) setKnown(read.value);
      setProblem(read.ok ? undefined : sayReadFailure(read.failure.kind));
    });
    return () => {
      isCurrent = false;
    };
  }, [here]);

  const { articles, address } = matchArticles(known, typed, { facts, here });
  function choose(target: JoinTarget): void {
    setTyped('');
    onChoose(target);
  }

  return (
    <div class="picker">
      <label for="join-with">{say('popup_same_join')}</label>
      <input
        id="join-with"
        type="text"
        autocomplete="off"
        placeholder={say('popup_same_join_hint')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {problem !== undefined && <p class="hint">{problem}</p>}
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <button type="button" class="choice" onClick={() => choose({ kind: 'article', id: article.id })}>
              <bdi class="title">{titleOf(article)}</bdi>{' '}
              <span class="hint" dir="ltr">
                {new URL(article.url).hostname.replace(/^www\./u, '')}
              </span>
            </button>
          </li>
        ))}
        {address !== undefined && (
          <li>
            <button type="button" class="choice" onClick={() => choose({ kind: 'address', url: address })}>
              <span dir="ltr">{address}</span>
            </button>
          </li>
        )}
      </ul>
      {typed.trim() !== '' && articles.length === 0 && address === undefined && (
        <p class="hint">{say('popup_same_none')}</p>
      )}
    </div>
  );
}
