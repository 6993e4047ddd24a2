import { askFromApp } from '../../../src/messages/runtime.ts';
import type { AnnotationBody } from '../../../src/model/annotation.ts';
import { emptyMetadata } from '../../../src/model/article.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import type { Deed, ImportedAnnotation, Outcome, TortureRequest } from './library-facts.ts';
import { addressOf, madeAnnotation, madeArticle, passageOf } from './made-records.ts';
import { readFacts } from './read-facts.ts';
import { stageItems } from './stage-items.ts';

// What the driver asks for is done here, in a page of the extension, as the popup does it: by asking the background.
// The page's document carries question and answer, because a driver's own scripts stand in another world in Firefox.
addEventListener('torture-ask', (event) => {
  const { number, request } = JSON.parse(String((event as CustomEvent).detail)) as {
    readonly number: number;
    readonly request: TortureRequest;
  };
  answer(request).then(
    (value) => say(number, { value }),
    (error: unknown) => say(number, { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
document.documentElement.dataset['ready'] = 'yes';

function say(number: number, result: object): void {
  document.documentElement.setAttribute(`data-answer-${number}`, JSON.stringify(result));
}

async function answer(request: TortureRequest): Promise<unknown> {
  return request.kind === 'do' ? Promise.all(request.deeds.map(perform)) : readFacts(request.queries);
}

async function perform(deed: Deed): Promise<Outcome> {
  const result = await ask(deed);
  return result.ok ? { isDone: true } : { isDone: false, failure: `${result.failure.kind} (${result.failure.detail})` };
}

function ask(deed: Deed): ReturnType<typeof askFromApp> {
  const id = deed.id as never;
  switch (deed.kind) {
    case 'create':
      return askFromApp('appCreate', {
        facts: {
          url: addressOf(deed.page),
          isArticle: true,
          metadata: { ...emptyMetadata, headline: `Report ${deed.page}` },
        },
        id,
        draft: { ...(deed.body as unknown as AnnotationBody), cue: '', ownWords: '', selectors: passageOf(deed.page) },
        aliases: [],
      });
    case 'edit':
      return askFromApp('appEdit', { id, edit: deed.edit as never, chosen: null });
    case 'judge': {
      const judgement = { verdict: deed.verdict as never, confidence: null, reasons: '' };
      return askFromApp('appChangeClaim', { id, change: { kind: 'judge', judgement } });
    }
    case 'remove':
      return askFromApp('appRemove', { id });
    case 'restore':
      return askFromApp('appRestore', { id });
    case 'import':
      return writeImport(deed.id, deed.annotations);
    case 'undoImport':
      return askFromApp('appUndoImport', { id });
  }
}

async function writeImport(id: string, annotations: readonly ImportedAnnotation[]): ReturnType<typeof askFromApp> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const [first] = annotations;
  const staged = await stageItems(opened.value, id, [
    ...(first === undefined ? [] : [{ kind: 'article', where: '', article: madeArticle(first) } as const]),
    ...annotations.map(
      (each) => ({ kind: 'annotation', where: '', annotation: madeAnnotation(each), isDated: true }) as const,
    ),
  ]);
  opened.value.close();
  return staged.ok ? askFromApp('appWriteImport', { id: id as never }) : staged;
}
