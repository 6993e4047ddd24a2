import { useEffect, useMemo, useRef } from 'preact/hooks';
import { assertNever } from '../../src/model/assert-never.ts';
import type { DraftStore } from '../page/draft-store.ts';
import { type PageContext, PageContextProvider } from '../state/page-context.ts';
import { useAnnouncer } from '../state/use-announcer.ts';
import { type ImportState, useImport } from '../state/use-import.ts';
import { say, sayFailure } from '../words.ts';
import { FailureNotice } from './failure-notice.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportRefused } from './import-refused.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportStart } from './import-start.tsx';
import { Masthead } from './masthead.tsx';
import { StatusRegion } from './status-region.tsx';

interface Props {
  readonly drafts: DraftStore;
  /** The time, in milliseconds since the Unix epoch. */
  now(): number;
}

/** The page of an import, in a tab: a popup would close when the choice of a file opens. */
export function ImportApp({ drafts, now }: Props) {
  const state = useImport(now);
  const [said, announce] = useAnnouncer();
  const main = useRef<HTMLElement>(null);
  const context = useMemo<PageContext>(() => ({ drafts, language: '', now, announce }), [drafts, now, announce]);
  const { kind } = state.view;
  const isFirst = useRef(true);

  // What stood under the focus is gone with its step.
  useEffect(() => {
    if (!isFirst.current) main.current?.querySelector<HTMLElement>('h1')?.focus();
    isFirst.current = false;
  }, [kind]);

  const failure = state.failure === undefined ? '' : sayFailure(state.failure.kind);
  useEffect(() => {
    if (failure !== '') announce(failure);
  }, [announce, failure]);

  return (
    <PageContextProvider value={context}>
      <div class="app import-app">
        <Masthead isExporting={false} />
        <main ref={main}>
          {failure !== '' && <FailureNotice text={failure} />}
          <Step state={state} />
        </main>
        <StatusRegion said={said} />
      </div>
    </PageContextProvider>
  );
}

function Step({ state }: { readonly state: ImportState }) {
  const { view } = state;
  switch (view.kind) {
    case 'start':
      return <ImportStart state={state} />;
    case 'columns':
      return (
        <ImportColumns
          key={view.table.file.name}
          table={view.table}
          onNamed={state.nameColumns}
          onCancel={state.restart}
        />
      );
    case 'reading':
      return (
        <ImportProgress
          title={say('import_reading', view.names)}
          done={view.progress.bytes}
          total={view.bytes}
          count={view.progress.annotations}
          hint={say('import_reading_hint')}
          onCancel={state.cancel}
        />
      );
    case 'refused':
      return <ImportRefused files={view.files} onAgain={state.restart} />;
    case 'comparing':
      return (
        <ImportProgress
          title={say('import_comparing')}
          done={view.done}
          total={view.run.annotations}
          hint={say('import_reading_hint')}
          onCancel={state.cancel}
        />
      );
    case 'preview':
      return <ImportPreview run={view.run} plan={view.plan} state={state} />;
    case 'writing':
    case 'undoing':
      return (
        <ImportProgress
          title={say(view.kind === 'writing' ? 'import_writing' : 'import_undoing')}
          done={view.done}
          total={view.run.annotations}
          hint={say('import_writing_hint')}
          onCancel={state.cancel}
        />
      );
    case 'written':
    case 'undone':
      return <ImportResult run={view.run} state={state} />;
    default:
      return assertNever(view);
  }
}
