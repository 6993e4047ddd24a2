import { useEffect, useState } from 'preact/hooks';
import { askTab } from '../../src/messages/runtime.ts';

const nobody: readonly string[] = [];

/** The names of those who make claims in the article of a tab; looked for once they are wanted, nobody where that fails. */
export function useSpeakers(tabId: number, isWanted: boolean): readonly string[] {
  const [speakers, setSpeakers] = useState(nobody);

  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    void askTab(tabId, 'readSpeakers', {}).then((read) => {
      if (isCurrent && read.ok) setSpeakers(read.value ?? nobody);
    });
    return () => {
      isCurrent = false;
    };
  }, [tabId, isWanted]);

  return speakers;
}
