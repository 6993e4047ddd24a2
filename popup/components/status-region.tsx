import type { Announcement } from '../state/use-announcer.ts';

/** The one place where a screen reader is told what happened. */
export function StatusRegion({ said }: { readonly said: Announcement }) {
  return (
    <div role="status" class="unseen">
      <span key={said.number}>{said.text}</span>
    </div>
  );
}
