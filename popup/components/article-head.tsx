import type { ComponentChildren } from 'preact';
import type { PageFacts } from '../../src/model/article.ts';
import { formatPublished } from '../view/format-time.ts';
import { say, sayAround, uiLanguage } from '../words.ts';

interface Props {
  readonly facts: PageFacts;
  /** What stands below. */
  readonly children: ComponentChildren;
}

/** Which article this is: source and date, headline, byline. */
export function ArticleHead({ facts, children }: Props) {
  const { headline, byline, publisher, published, language } = facts.metadata;
  const source = publisher || new URL(facts.url).hostname.replace(/^www\./u, '');
  const authors = new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(byline);
  const [beforeAuthors, afterAuthors] = sayAround('popup_byline');
  return (
    <header class="article-head">
      <p class="dateline">
        <span class="source" dir="auto">
          {source}
        </span>
        {published !== '' && (
          <time dir="auto" dateTime={published}>
            {formatPublished(published, uiLanguage())}
          </time>
        )}
      </p>
      <h1 dir="auto" lang={language || undefined}>
        {headline.trim() || say('popup_untitled')}
      </h1>
      {authors !== '' && (
        <p class="byline">
          {beforeAuthors}
          <bdi>{authors}</bdi>
          {afterAuthors}
        </p>
      )}
      {children}
    </header>
  );
}
