import { useEffect, useRef, useState } from 'preact/hooks';
import type { Citable } from '../page/read-citation.ts';
import { say } from '../words.ts';
import type { CitePanel } from './cite-panel.tsx';

interface Props {
  readonly citable: Citable;
  /** The id of the element that says what is cited. */
  readonly describedBy?: string;
}

/** A button that copies a citation in the style used last, and shows it with the other styles beneath. */
export function CiteButton({ citable, describedBy }: Props) {
  const [Panel, setPanel] = useState<typeof CitePanel | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  // Loaded when it is wanted: the popup must open at once.
  useEffect(() => {
    if (!isOpen || Panel !== undefined) return;
    void import('./cite-panel.tsx').then((loaded) => setPanel(() => loaded.CitePanel));
  }, [isOpen, Panel]);

  return (
    <>
      <button
        ref={button}
        type="button"
        class="text-button"
        data-action="cite"
        aria-expanded={isOpen}
        aria-describedby={describedBy}
        onClick={() => setOpen(!isOpen)}
      >
        {say('cite_title')}
      </button>
      {isOpen && Panel !== undefined && (
        <Panel
          citable={citable}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
