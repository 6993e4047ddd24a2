import { type Color, colors } from '../../src/model/color.ts';

/** How a highlight is drawn: the rule's style carries the state, so that nothing hangs on colour alone. */
export const strokes = ['plain', 'solid', 'dashed'] as const;
export type Stroke = (typeof strokes)[number];

/** Whether the words under the ink are dark (on a light ground) or light. */
export const tones = ['light', 'dark'] as const;
export type Tone = (typeof tones)[number];

/** The name under which `CSS.highlights` and `highlights.css` know a kind of highlight. */
export function highlightName(color: Color, stroke: Stroke, tone: Tone): string {
  return `claimlight-${color}-${stroke}-${tone}`;
}

/** The same where a faint line is wanted in place of ink. */
export function lineName(stroke: Stroke, tone: Tone): string {
  return `claimlight-line-${stroke === 'dashed' ? 'dashed' : 'solid'}-${tone}`;
}

/** Where highlights lie over one another. */
export function overlapName(tone: Tone): string {
  return `claimlight-overlap-${tone}`;
}

/** The passage that was jumped to, or that the keyboard stands on. */
export const flashName = 'claimlight-flash';
/** The passage that a toolbar or an editor is about. */
export const pendingName = 'claimlight-pending';

/** What the article attributes to someone and is not saved. */
export function suggestedName(tone: Tone): string {
  return `claimlight-suggested-${tone}`;
}

/** Every name of ours. */
export const allHighlightNames: readonly string[] = [
  ...colors.flatMap((color) => strokes.flatMap((stroke) => tones.map((tone) => highlightName(color, stroke, tone)))),
  ...tones.flatMap((tone) => [lineName('solid', tone), lineName('dashed', tone)]),
  ...tones.map(overlapName),
  ...tones.map(suggestedName),
  flashName,
  pendingName,
];
