import { compareArticles } from '../../src/anchoring/compare-articles.ts';
import { describePassage } from '../../src/anchoring/describe.ts';
import { askFromPage } from '../../src/messages/runtime.ts';
import type { Decision } from '../../src/messages/tab-requests.ts';
import type { AnchorOutcome } from '../../src/model/anchor-outcome.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { ArticleChanges } from '../../src/model/article-changes.ts';
import { failed, type Result, success } from '../../src/model/failure.ts';
import { lastReading, type Reading } from '../../src/model/history.ts';
import type { ChangeDecision } from '../../src/model/history-edits.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import type { AnchoredPage } from './anchored-page.ts';
import { describeRange } from './draft-from-range.ts';
import { readLanguage } from './page-facts.ts';
import type { PageSession } from './page-session.ts';
import type { SelectedWords } from './selection.ts';

interface DecidingParts {
  readonly document: Document;
  readonly page: AnchoredPage;
  readonly session: PageSession;
  readonly readSelection: () => SelectedWords;
}

/** What a person decides when an article no longer reads as saved. */
export class Deciding {
  readonly #parts: DecidingParts;

  constructor(parts: DecidingParts) {
    this.#parts = parts;
  }

  /** Decides about the words that now stand in a passage's place. Fails with `notFound` when they are saved words, or gone. */
  async decide(id: AnnotationId, decision: Decision): Promise<Result<null>> {
    const { page, session } = this.#parts;
    const entry = page.find(id);
    const reading = entry && readingOf(entry.annotation, entry.outcome);
    if (entry === undefined || reading === undefined) return failed('notFound', `a reading of annotation ${id}`);
    const made = this.#decisionOf(decision, entry.outcome);
    if (made === undefined) return failed('notFound', `a passage of annotation ${id}`);
    return session.change(await askFromPage('decide', { facts: session.facts, id, reading, decision: made }));
  }

  /** Attaches an annotation to the words that are selected. Fails with `nothingSelected`. */
  async reattach(id: AnnotationId): Promise<Result<null>> {
    const { document, page, session } = this.#parts;
    const selected = this.#parts.readSelection();
    const selectors =
      selected.kind === 'words' ? describeRange(selected.range, page.text, readLanguage(document)) : undefined;
    if (selectors === undefined) return failed('nothingSelected');
    document.getSelection()?.collapseToEnd();
    return session.change(await askFromPage('reattach', { facts: session.facts, id, selectors }));
  }

  /** What changed in the article since it was first annotated; null when its text was not kept. */
  async compareArticle(): Promise<Result<ArticleChanges | null>> {
    const { page, session } = this.#parts;
    const saved = await askFromPage('readSavedText', { facts: session.facts });
    if (!saved.ok || saved.value === null) return saved.ok ? success(null) : saved;
    return success({ since: saved.value.taken, paragraphs: compareArticles(saved.value.text, page.text.folded) });
  }

  #decisionOf(decision: Decision, outcome: AnchorOutcome | null): ChangeDecision | undefined {
    if (decision !== 'accept') return { kind: decision };
    if (outcome?.kind !== 'changed') return undefined;
    const { document, page } = this.#parts;
    return { kind: 'accept', selectors: describePassage(page.text.text, outcome.range, readLanguage(document)) };
  }
}

/** How the article reads in a passage's place; when the person said that those words are not it, as it last did. */
function readingOf({ history }: Annotation, outcome: AnchorOutcome | null): Reading | undefined {
  if (outcome?.kind === 'changed') return { text: outcome.reading, changes: outcome.changes };
  const last = lastReading(history);
  return last === undefined ? undefined : { text: last.text, changes: last.changes };
}
