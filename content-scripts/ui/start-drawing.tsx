import { render } from 'preact';
import { offerDrawing } from '../page/drawing-of-page.ts';
import { pageStyles } from './page-styles.ts';
import { PageUi } from './page-ui.tsx';

/** Lets the annotator of this page draw with Preact. */
export function startDrawing(): void {
  offerDrawing({
    styles: pageStyles,
    draw: (root, state, actions) => render(<PageUi state={state} actions={actions} />, root),
    clear: (root) => render(null, root),
  });
}
