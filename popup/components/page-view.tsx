import { useRef, useState } from 'preact/hooks';
import type { AnchorOutcome } from '../../src/model/anchor-outcome.ts';
import { ruledArticle } from '../../src/model/article-ruling.ts';
import { sharedCorrections } from '../../src/model/corrections.ts';
import type { Failure } from '../../src/model/failure.ts';
import { type AnnotationId, newAnnotationId } from '../../src/model/ids.ts';
import { saveArticleNote } from '../page/annotation-actions.ts';
import type { OpenPage } from '../page/load-page.ts';
import { usePageContext } from '../state/page-context.ts';
import { useItemHandlers } from '../state/use-item-handlers.ts';
import { useListKeys } from '../state/use-list-keys.ts';
import { useRuling } from '../state/use-ruling.ts';
import { useShownAnnotations } from '../state/use-shown-annotations.ts';
import { useSpeakers } from '../state/use-speakers.ts';
import { useUndo } from '../state/use-undo.ts';
import { isAboutWhole, type WrittenFields } from '../view/written-fields.ts';
import { say, sayCount, sayReadFailure } from '../words.ts';
import { AnnotationList } from './annotation-list.tsx';
import { ArticleChangesView } from './article-changes.tsx';
import { ArticleHead } from './article-head.tsx';
import { ArticleNoteComposer } from './article-note-composer.tsx';
import { ArticleRulingView } from './article-ruling.tsx';
import { AwayNotice } from './away-notice.tsx';
import { EmptyPage } from './empty-page.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { annotationKeys, ListKeys } from './list-keys.tsx';
import { SameArticle } from './same-article.tsx';
import { Suggestions } from './suggestions.tsx';
import { UndoBar } from './undo-bar.tsx';

interface Props {
  readonly page: OpenPage;
  readonly outcomes: ReadonlyMap<AnnotationId, AnchorOutcome>;
  readonly staleness: Failure | undefined;
  /** Reads everything anew. */
  onReload(): void;
  /** Something was changed from here. */
  onChanged(): void;
  /** The passage is being shown on its page. */
  onShown(): void;
}

/** A page's article, the notes about it, and its annotations in reading order. */
export function PageView({ page, outcomes, staleness, onReload, onChanged, onShown }: Props) {
  const { announce, drafts } = usePageContext();
  const { shown, editing, setEditing } = useShownAnnotations(page.annotations, drafts);
  const ruling = useRuling(page);
  const corrections = sharedCorrections(page.articles);
  const isArticle = ruledArticle(ruling.rulings, page.facts.isArticle);
  const undo = useUndo();
  const handlers = useItemHandlers({ tabId: page.tabId, undo, onChanged, onShown });
  // A note about the whole article is written under the page's own key, so that another page has another one.
  const composerKey = `page:${page.keys[0]}`;
  // The id of the note that is written next: saving it again after an answer that never came makes no second note.
  const noteId = useRef(newAnnotationId(crypto));
  const [problems, setProblems] = useState<ReadonlyMap<AnnotationId, string>>(new Map());

  async function run(id: AnnotationId, action: () => Promise<string | undefined>): Promise<void> {
    const problem = await action();
    setProblems((before) => {
      const rest = new Map(before);
      rest.delete(id);
      return problem === undefined ? rest : rest.set(id, problem);
    });
    if (problem !== undefined) announce(problem);
  }

  useListKeys((action, id) => {
    if (action === 'undo') {
      if (undo.deleted.length > 0) void handlers.undo();
      return;
    }
    const item = shown.find(({ annotation }) => annotation.id === id);
    if (item === undefined || id === undefined || editing.has(id)) return;
    if (action === 'edit') setEditing(id, true);
    else if (action === 'delete') void run(id, () => handlers.remove(item));
    else if (item.annotation.selectors !== null) void run(id, () => handlers.go(item));
  });

  async function saveNote(written: WrittenFields): Promise<Failure | undefined> {
    const result = await saveArticleNote(noteId.current, page.facts, written);
    if (!result.ok) return result.failure;
    noteId.current = newAnnotationId(crypto);
    announce(say('popup_saved'));
    onChanged();
    return undefined;
  }

  const whole = shown.filter(({ annotation }) => isAboutWhole(annotation));
  const passages = shown.filter(({ annotation }) => !isAboutWhole(annotation));
  const isNaming = shown.some(({ annotation }) => annotation.motivation === 'assessing' && editing.has(annotation.id));
  const speakers = useSpeakers(page.tabId, page.isAnswering && isNaming);
  const listProps = { outcomes, editing, problems, speakers, handlers, run, setEditing };
  return (
    <main>
      <ArticleHead
        key={composerKey}
        facts={page.facts}
        corrections={corrections}
        draftKey={composerKey}
        onChanged={onChanged}
      >
        <ArticleRulingView page={page} ruling={ruling} />
        <SameArticle page={page} onChanged={onChanged} />
      </ArticleHead>
      {page.isAway && <AwayNotice url={page.facts.url} />}
      {!page.isAnswering && !page.isAway && <p class="hint">{say('popup_page_out_of_reach')}</p>}
      {staleness !== undefined && (
        <FailureNotice text={say('popup_stale', sayReadFailure(staleness.kind))} onTryAgain={onReload} />
      )}
      <section aria-labelledby="whole-title">
        <h2 id="whole-title">{say(isArticle ? 'popup_article_section' : 'popup_page_section')}</h2>
        <AnnotationList items={whole} {...listProps} />
        <ArticleNoteComposer key={composerKey} draftKey={composerKey} isArticle={isArticle} onSave={saveNote} />
      </section>
      {shown.length === 0
        ? !page.isAway && <EmptyPage />
        : passages.length > 0 && (
            <section aria-labelledby="text-title">
              <h2 id="text-title">
                {say('popup_text_section')} <span class="count">{sayCount('popup_count', passages.length)}</span>
              </h2>
              <AnnotationList items={passages} {...listProps} />
            </section>
          )}
      {page.isAnswering && (
        <Suggestions tabId={page.tabId} version={page.annotations} onChanged={onChanged} onShown={onShown} />
      )}
      {passages.length > 0 && page.isAnswering && <ArticleChangesView tabId={page.tabId} />}
      {shown.length > 0 && <ListKeys rows={annotationKeys} />}
      {undo.deleted.length > 0 && (
        <UndoBar
          count={undo.deleted.length}
          problem={undo.problem}
          onUndo={() => void handlers.undo()}
          onDismiss={undo.dismiss}
        />
      )}
    </main>
  );
}
