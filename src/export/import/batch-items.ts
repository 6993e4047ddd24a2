import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { ImportedSetting, ImportItem, Refusal } from '../../model/import-run.ts';
import type { ImportEvent, ImportFile, ImportTools } from './import-format.ts';
import type { ImportReason } from './import-reason.ts';
import { readImport } from './read-import.ts';

/** What reading a file comes to, part by part; the last is `end`. */
export type BatchEvent =
  | { readonly kind: 'batch'; readonly items: readonly ImportItem[]; readonly annotations: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'setting'; readonly setting: ImportedSetting }
  /** `refusal` is null for a file that was read to its end; of any other nothing that came before may be kept. */
  | { readonly kind: 'end'; readonly format: string | null; readonly refusal: Refusal | null };

/** How many items are put aside at once, and about how many UTF-16 code units. */
const batchItems = 500;
const batchLength = 1_000_000;

/** How many articles are remembered as put aside already. */
const rememberedArticles = 2_000;

/** Reads a file into parts that are small enough for memory and large enough to be quick. An article comes once, before what belongs to it. */
export async function* batchItemsOf(file: ImportFile, tools: ImportTools): AsyncGenerator<BatchEvent> {
  const articles = new Map<string, string>();
  let items: ImportItem[] = [];
  let annotations = 0;
  let length = 0;

  function flushed(): BatchEvent {
    const event: BatchEvent = { kind: 'batch', items, annotations };
    items = [];
    annotations = 0;
    length = 0;
    return event;
  }

  function take(item: ImportItem): void {
    items.push(item);
    length += lengthOf(item);
    if (item.kind === 'annotation') annotations += 1;
  }

  function takeArticle(where: string, article: Article): void {
    const written = JSON.stringify(article);
    if (articles.get(article.id) === written) return;
    if (articles.size >= rememberedArticles) articles.clear();
    articles.set(article.id, written);
    take({ kind: 'article', where, article });
  }

  for await (const event of readImport(file, tools)) {
    if (event.kind === 'record') {
      takeArticle(event.where, event.article);
      take({ kind: 'annotation', where: event.where, annotation: event.annotation, isDated: event.isDated });
    } else if (event.kind === 'item') take(event.item);
    else if (event.kind === 'setting') yield { kind: 'setting', setting: { name: event.name, value: event.value } };
    else if (event.kind === 'skipped')
      yield { kind: 'refused', refusal: refusalOf(file.name, event.where, event.reason) };
    else {
      if (event.verdict === 'valid' && items.length > 0) yield flushed();
      yield closing(event, file.name);
      return;
    }
    if (items.length >= batchItems || length >= batchLength) yield flushed();
  }
}

function closing(event: ImportEvent & { kind: 'end' }, file: string): BatchEvent {
  const refusal = event.verdict === 'valid' ? null : refusalOf(file, event.where, event.reason);
  return { kind: 'end', format: event.format, refusal };
}

function refusalOf(file: string, where: string, { kind, values }: ImportReason): Refusal {
  return { file, where, kind, values };
}

/** About how long an item's texts are, in UTF-16 code units; what has no room for long texts counts as a line or two. */
function lengthOf(item: ImportItem): number {
  if (item.kind === 'annotation') return annotationLength(item.annotation);
  return item.kind === 'text' && typeof item.text === 'string' ? item.text.length : 1_000;
}

function annotationLength({ note, ownWords, selectors, foreign, history, verdicts, evidence }: Annotation): number {
  const quoted = selectors === null ? 0 : selectors.quote.exact.length + selectors.sentence.length;
  const readings = history.reduce((sum, entry) => sum + ('text' in entry ? entry.text.length : 0), 0);
  const reasons = [...verdicts.map((each) => each.reasons), ...evidence.map((each) => each.note)];
  const judged = reasons.reduce((sum, text) => sum + text.length, 0);
  return 500 + note.length + ownWords.length + quoted + (foreign?.json.length ?? 0) + readings + judged;
}
