import type { ClosedReason } from '../view/address-kind.ts';
import { say } from '../words.ts';

/** Says that a page cannot be annotated, and why. */
export function ClosedPage({ reason }: { readonly reason: ClosedReason }) {
  return (
    <main class="notice">
      <h1>{say('popup_closed_title')}</h1>
      <p>{say(`popup_closed_${reason}`)}</p>
      <p class="quiet">{say('popup_closed_everything')}</p>
    </main>
  );
}
