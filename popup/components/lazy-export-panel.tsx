import { useEffect, useState } from 'preact/hooks';
import { say } from '../words.ts';
import type { ExportPanel } from './export-panel.tsx';

type Props = Parameters<typeof ExportPanel>[0];

/** The export panel, loaded when it is first wanted: the popup must open at once. */
export function LazyExportPanel(props: Props) {
  const [Panel, setPanel] = useState<typeof ExportPanel | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void import('./export-panel.tsx').then((loaded) => {
      if (isWanted) setPanel(() => loaded.ExportPanel);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return Panel === undefined ? <p class="hint">{say('popup_wait')}</p> : <Panel {...props} />;
}
