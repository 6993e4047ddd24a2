/** The drawings, on a grid of 16 by 16, as paths of one stroke. */
const paths = {
  claim: 'M3 12.5V5a1.5 1.5 0 0 1 1.5-1.5h7A1.5 1.5 0 0 1 13 5v4a1.5 1.5 0 0 1-1.5 1.5H6zM6 6h4M6 8h2.5',
  highlight: 'M2.5 13.5h11M5 10.5l5.5-7 2.5 2-5.5 7H5z',
  note: 'M4 2.5h5.5L13 6v7.5H4zM9.5 2.5V6H13M6 8.5h4.5M6 11h3',
  edit: 'M3 13l.6-2.8L10.5 3.3l2.2 2.2-6.9 6.9z',
  delete: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  quote: 'M3 11.5c2 0 3-1.2 3-3.5V5H3v3h3M10 11.5c2 0 3-1.2 3-3.5V5h-3v3h3',
  link: 'M6.5 9.5l3-3M7 4.5l1.2-1.2a2.5 2.5 0 0 1 3.5 3.5L10.5 8M9 11.5l-1.2 1.2a2.5 2.5 0 0 1-3.5-3.5L5.5 8',
  close: 'M4 4l8 8M12 4l-8 8',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8 6 12.5',
} as const;

export type IconName = keyof typeof paths;

/** One of our drawings; the button it stands in carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
