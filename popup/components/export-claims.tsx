import { useRef, useState } from 'preact/hooks';
import type { NamedScope } from '../state/use-export.ts';
import { say } from '../words.ts';
import { LazyExportPanel } from './lazy-export-panel.tsx';

/** A button that opens the export panel for a part of the library, and closes it again. */
export function ExportClaims({ scope }: { readonly scope: NamedScope }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="text-button"
        data-action="export"
        aria-expanded={isOpen}
        aria-controls="export-panel"
        onClick={() => setOpen(!isOpen)}
      >
        {say('ledger_export')}
      </button>
      {isOpen && (
        <LazyExportPanel
          scopes={[scope]}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
