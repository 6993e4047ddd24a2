import type { TextTerm } from '../../src/model/search/search-query.ts';
import type { FoundAnnotation } from '../../src/storage/claim-windows.ts';
import type { Grouping, ResultGroup } from '../../src/storage/search/group-results.ts';
import { sourceOf } from '../view/claim-filter.ts';
import { formatPublished } from '../view/format-time.ts';
import { listFormat } from '../view/formats.ts';
import { libraryAddress } from '../view/library-route.ts';
import { ledgerAddress } from '../view/route.ts';
import { sayDay } from '../view/say-day.ts';
import { say, sayNumber, uiLanguage } from '../words.ts';
import { Marked } from './marked.tsx';

interface Props {
  readonly group: ResultGroup;
  readonly grouping: Grouping;
  /** The first annotation of the group, once it was read. */
  readonly record: FoundAnnotation | undefined;
  /** Of the first annotation. */
  readonly claimantName: string;
  readonly terms: readonly TextTerm[];
}

/** What the results below it have in common, and how many they are. */
export function GroupHead({ group, grouping, record, claimantName, terms }: Props) {
  if (grouping === 'article') return <ArticleHead group={group} record={record} terms={terms} />;
  return (
    <div class="group-head">
      <h2 dir="auto">
        {grouping === 'day' && sayDay(group.key)}
        {grouping === 'tag' &&
          (group.key === '' ? say('library_no_tag') : <Marked text={`#${group.key}`} terms={terms} />)}
        {grouping === 'claimant' && (
          <ClaimantName group={group} record={record} claimantName={claimantName} terms={terms} />
        )}
      </h2>
      <span class="facet-count">{sayNumber(group.count)}</span>
    </div>
  );
}

function ClaimantName({ group, record, claimantName, terms }: Omit<Props, 'grouping'>) {
  if (group.key === '0') return <>{say('ledger_nobody')}</>;
  if (record === undefined) return <>…</>;
  const { claimantId } = record.annotation;
  if (claimantId === null) return <Marked text={claimantName} terms={terms} />;
  return (
    <a href={`../index.html${ledgerAddress({ kind: 'claimant', id: claimantId })}`}>
      <Marked text={claimantName} terms={terms} />
    </a>
  );
}

function ArticleHead({ group, record, terms }: Pick<Props, 'group' | 'record' | 'terms'>) {
  if (record === undefined) return <div class="group-head blank-result" aria-busy="true" />;
  const { article } = record;
  const { headline, published, byline, language } = article.metadata;
  const authors = listFormat(uiLanguage(), { type: 'conjunction' }).format(byline);
  return (
    <div class="group-head article-group">
      <p class="dateline">
        <span class="source" dir="auto">
          <Marked text={sourceOf(article)} terms={terms} />
        </span>
        {published !== '' && <time dateTime={published}>{formatPublished(published, uiLanguage())}</time>}
        {authors !== '' && (
          <bdi>
            <Marked text={authors} terms={terms} />
          </bdi>
        )}
        <span class="facet-count">{sayNumber(group.count)}</span>
      </p>
      <h2 dir="auto" lang={language || undefined}>
        <a href={libraryAddress({ kind: 'article', id: article.id })}>
          <Marked text={headline.trim() || say('popup_untitled')} terms={terms} />
        </a>
      </h2>
    </div>
  );
}
