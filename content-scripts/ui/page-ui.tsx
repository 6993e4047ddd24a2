import { uiDirection, uiLanguage } from '../page/words.ts';
import { AnnotationStops } from './annotation-stops.tsx';
import { Card } from './card.tsx';
import { Editor } from './editor.tsx';
import { ReceiptView } from './receipt.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { Toolbar } from './toolbar.tsx';
import type { UiActions, UiState } from './ui-state.ts';

interface PageUiProps {
  readonly state: UiState;
  readonly actions: UiActions;
}

/** Everything of ours that stands on a page. */
export function PageUi({ state, actions }: PageUiProps) {
  const { surface, receipt, stops, theme } = state;
  return (
    <div dir={uiDirection()} lang={uiLanguage()} data-theme={theme}>
      {stops.length > 0 && <AnnotationStops stops={stops} actions={actions} />}
      {/*
        Stands there before it speaks, so that a screen reader hears the change; and before what stands beside a
        passage, so that in a small viewport it lies under an editor's buttons, not over them.
      */}
      <div class="receipts" role="status">
        {receipt !== null && <ReceiptView key={receipt.key} receipt={receipt} onClose={actions.closeReceipt} />}
      </div>
      {surface.kind === 'toolbar' && <Toolbar passage={surface.passage} color={surface.color} actions={actions} />}
      {surface.kind === 'card' && <Card key={surface.annotation.id} surface={surface} actions={actions} />}
      {surface.kind === 'suggestion' && (
        <SuggestionCard key={surface.suggestion.id} surface={surface} actions={actions} />
      )}
      {surface.kind === 'editor' && <Editor key={surface.key} surface={surface} actions={actions} />}
    </div>
  );
}
