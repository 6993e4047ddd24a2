import palette from '../../styles/palette.css?inline';
import card from './styles/card.css?inline';
import changeView from './styles/change-view.css?inline';
import controls from './styles/controls.css?inline';
import diff from './styles/diff.css?inline';
import editor from './styles/editor.css?inline';
import inks from './styles/inks.css?inline';
import popover from './styles/popover.css?inline';
import receipt from './styles/receipt.css?inline';
import reset from './styles/reset.css?inline';
import stops from './styles/stops.css?inline';
import toolbar from './styles/toolbar.css?inline';
import unseenMark from './styles/unseen-mark.css?inline';

/** The style of our UI in a page, in order: the reset would take the palette's colour scheme away if it came later. */
export const pageStyles = [
  reset,
  palette,
  controls,
  popover,
  inks,
  toolbar,
  editor,
  card,
  changeView,
  diff,
  receipt,
  stops,
  unseenMark,
].join('\n');
