import { useState } from 'preact/hooks';
import type { Article } from '../../src/model/article.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { ownKey } from '../../src/model/same-article.ts';
import type { OpenPage } from '../page/load-page.ts';
import { useSameArticle } from '../state/use-same-article.ts';
import { titleOf } from '../view/article-title.ts';
import { say, sayAround, sayCount } from '../words.ts';
import { ArticlePicker } from './article-picker.tsx';

interface Props {
  readonly page: OpenPage;
  onChanged(): void;
}

/** Under which addresses the article is known, and the way to join it with another or take a page out of it. */
export function SameArticle({ page, onChanged }: Props) {
  const { facts, articles, original, keys } = page;
  const same = useSameArticle(facts, onChanged);
  const [isOpen, setOpen] = useState(false);
  const addresses = new Set(articles.flatMap(({ urls }) => urls));
  const own = articles.find((article) => ownKey(article) === keys[0]);
  const others = articles.filter((article) => article !== own);
  return (
    <div class="same-article">
      {original !== null && (
        <Original article={original} onJoin={() => void same.join({ kind: 'article', id: original.id })} />
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{sayCount('popup_addresses', Math.max(addresses.size, 1))}</summary>
        {isOpen && (
          <>
            {articles.length > 0 && (
              <ul>
                {own !== undefined && <Copy article={own} />}
                {others.map((article) => (
                  <Copy key={article.id} article={article} onPart={(id) => void same.part(id)} />
                ))}
              </ul>
            )}
            {others.length > 0 && (
              <button type="button" class="text-button" data-action="part-page" onClick={() => void same.part(null)}>
                {say('popup_same_part_page')}
              </button>
            )}
            <ArticlePicker facts={facts} here={articles} onChoose={(target) => void same.join(target)} />
          </>
        )}
      </details>
      {same.last !== undefined && (
        <p class="row decided">
          <span>{same.last.text}</span>
          {same.last.undo !== undefined && (
            <button type="button" class="text-button" data-action="undo-relation" onClick={same.last.undo}>
              {say('popup_undo')}
            </button>
          )}
          <button type="button" class="text-button" onClick={same.dismiss}>
            {say('popup_dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}

function Original({ article, onJoin }: { readonly article: Article; onJoin(): void }) {
  const [before, after] = sayAround('popup_same_original');
  return (
    <p class="original">
      {before}
      <bdi class="title">{titleOf(article)}</bdi>
      {after}{' '}
      <button type="button" class="text-button" data-action="join-original" onClick={onJoin}>
        {say('popup_same_join_original')}
      </button>
    </p>
  );
}

function Copy({ article, onPart }: { readonly article: Article; readonly onPart?: (id: ArticleId) => void }) {
  const title = `copy-${article.id}`;
  return (
    <li>
      {onPart !== undefined && (
        <p>
          <bdi class="title" id={title}>
            {titleOf(article)}
          </bdi>
        </p>
      )}
      {article.urls.map((url) => (
        <a key={url} class="address" href={url} target="_blank" rel="noreferrer" dir="ltr">
          {url.replace(/^https?:\/\//u, '')}
        </a>
      ))}
      {onPart !== undefined && (
        <button
          type="button"
          class="text-button"
          data-action="part"
          aria-describedby={title}
          onClick={() => onPart(article.id)}
        >
          {say('popup_same_part')}
        </button>
      )}
    </li>
  );
}
