import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Article } from '../../src/model/article.ts';
import { correctedArticle, sharedCorrections } from '../../src/model/corrections.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { readArticle, readPageRecords, readSavedText } from '../../src/storage/queries.ts';
import { CiteButton } from '../components/cite-button.tsx';
import { FailureNotice } from '../components/failure-notice.tsx';
import { LoadingPart } from '../components/loading-page.tsx';
import { ReadFailure } from '../components/read-failure.tsx';
import { openPassage } from '../page/open-passage.ts';
import { readDatabase } from '../page/popup-database.ts';
import { type PageContext, PageContextProvider, usePageContext } from '../state/page-context.ts';
import { useChanges } from '../state/use-changes.ts';
import { useClaimantNames } from '../state/use-claimant-names.ts';
import { usePlainKeys } from '../state/use-plain-keys.ts';
import { sourceOf } from '../view/claim-filter.ts';
import { formatPublished } from '../view/format-time.ts';
import { listFormat } from '../view/formats.ts';
import { say, sayAround, sayCount, uiLanguage } from '../words.ts';
import { ResultItem } from './result-item.tsx';
import { SavedTextView } from './saved-text-view.tsx';

interface Shown {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
  readonly saved: { readonly text: string; readonly taken: number } | null;
}

interface Props {
  readonly id: ArticleId;
  /** The address that leads back to the results. */
  readonly back: string;
}

/** One article: what was marked in it, what became of those words, its citation, and its text as it was kept. */
export function ArticleView({ id, back }: Props) {
  const version = useChanges();
  const [shown, setShown] = useState<Shown | null | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);

  useEffect(() => {
    let isCurrent = true;
    void readDatabase(async (database): Promise<Shown | null> => {
      const own = await readArticle(database, id);
      if (own === undefined) return null;
      const keys = own.keys.slice(0, 1);
      const { articles, annotations } = await readPageRecords(database, keys);
      const corrections = sharedCorrections([own, ...articles]);
      return {
        article: correctedArticle({ ...own, corrections }),
        annotations,
        saved: await readSavedText(database, keys),
      };
    }).then((read) => {
      if (!isCurrent) return;
      setFailure(read.ok ? undefined : read.failure);
      if (read.ok) setShown(read.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, version]);

  usePlainKeys((key) => {
    if (key !== 'Escape') return false;
    location.hash = back;
    return true;
  });

  return (
    <div class="article-page">
      <p class="back">
        <a class="back-link" href={back} aria-keyshortcuts="Escape">
          {say('library_back')}
        </a>
      </p>
      {failure !== undefined && <ReadFailure failure={failure} />}
      {shown === undefined && failure === undefined && <LoadingPart hasTitle />}
      {shown === null && <h1 class="empty-line gone">{say('library_no_article')}</h1>}
      {shown !== undefined && shown !== null && <ArticleBody {...shown} />}
    </div>
  );
}

function ArticleBody({ article, annotations, saved }: Shown) {
  const outer = usePageContext();
  const nameOf = useClaimantNames(annotations);
  const { headline, byline, published, language, section } = article.metadata;
  const context = useMemo<PageContext>(() => ({ ...outer, language }), [outer, language]);
  const [problem, setProblem] = useState('');
  const [beforeAuthors, afterAuthors] = sayAround('popup_byline');
  const authors = listFormat(uiLanguage(), { type: 'conjunction' }).format(byline);

  async function open(annotation: Annotation): Promise<void> {
    const outcome = await openPassage({ annotation, article });
    const words = outcome === 'shown' ? '' : say(outcome === 'lost' ? 'popup_jump_lost' : 'popup_jump_failed');
    setProblem(words);
    if (words !== '') outer.announce(words);
  }

  return (
    <PageContextProvider value={context}>
      <header class="article-head">
        <p class="dateline">
          <span>
            <span class="source" dir="auto">
              {sourceOf(article)}
            </span>
            {section !== '' && (
              <span class="section">
                <bdi>{section}</bdi>
              </span>
            )}
          </span>
          {published !== '' && <time dateTime={published}>{formatPublished(published, uiLanguage())}</time>}
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
        <div class="head-actions">
          <a class="text-button" href={article.url} target="_blank" rel="noopener noreferrer" data-action="live">
            {say('library_live')}
          </a>
          <CiteButton
            citable={{
              kind: 'page',
              facts: { url: article.url, isArticle: article.isArticle, metadata: article.metadata },
              corrections: {},
            }}
          />
        </div>
      </header>
      {problem !== '' && <FailureNotice text={problem} />}
      <div class="article-columns">
        <section aria-labelledby="article-annotations">
          <h2 id="article-annotations">{sayCount('library_article_annotations', annotations.length)}</h2>
          <ol class="article-annotations">
            {annotations.map((annotation) => (
              <li key={annotation.id} id={`a-${annotation.id}`}>
                <ResultItem
                  record={{ annotation, article }}
                  terms={[]}
                  isAlone={false}
                  isWhole
                  claimantName={nameOf(annotation)}
                  onOpen={() => void open(annotation)}
                />
              </li>
            ))}
          </ol>
        </section>
        <SavedTextView saved={saved} annotations={annotations} language={language} />
      </div>
    </PageContextProvider>
  );
}
