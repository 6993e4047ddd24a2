/** The marker inks, in the order of the toolbar and of their number keys. */
export const colors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;

export type Color = (typeof colors)[number];

/** Accepts the name of a marker ink; anything else is undefined. */
export function parseColor(value: unknown): Color | undefined {
  return colors.find((color) => color === value);
}
