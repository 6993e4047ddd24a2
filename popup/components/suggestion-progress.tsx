import { useEffect, useState } from 'preact/hooks';
import { say } from '../words.ts';

/** How long it may take before it is shown how far it is, in milliseconds. */
const showAfterMs = 500;

/** How far looking for claims has come, with a way to stop it. */
export function SuggestionProgress({ share, onStop }: { readonly share: number; onStop(): void }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), showAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="suggestions-progress" aria-busy="true">
      <p id="claims-looking">{say('popup_claims_looking')}</p>
      {isLong && (
        <>
          <progress max={1} value={share} aria-labelledby="claims-looking" />
          <button type="button" class="text-button" data-action="stop-claims" onClick={onStop}>
            {say('popup_claims_stop')}
          </button>
        </>
      )}
    </div>
  );
}
