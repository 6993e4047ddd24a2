import { importAddress, ledgerAddress } from '../view/route.ts';
import { say } from '../words.ts';
import { Mark } from './mark.tsx';

interface Props {
  readonly isExporting: boolean;
  /** Left out while there is nothing that could be exported. */
  readonly onExport?: () => void;
}

/** The line at the very top: our mark and name, and the way out. */
export function Masthead({ isExporting, onExport }: Props) {
  return (
    <header class="masthead">
      <Mark />
      <span class="name">{say('popup_name')}</span>
      <div class="places">
        <a class="text-button" data-action="library" href="library/index.html" target="_blank" rel="noopener">
          {say('library_open_library')}
        </a>
        <a
          class="text-button"
          data-action="ledger"
          href={ledgerAddress({ kind: 'claimants' })}
          target="_blank"
          rel="noopener"
        >
          {say('ledger_open_ledger')}
        </a>
        <a class="text-button" data-action="import" href={importAddress} target="_blank" rel="noopener">
          {say('import_open')}
        </a>
        {onExport !== undefined && (
          <button
            type="button"
            class="text-button"
            data-action="export"
            aria-expanded={isExporting}
            aria-controls="export-panel"
            onClick={onExport}
          >
            {say('popup_export')}
          </button>
        )}
      </div>
    </header>
  );
}
