import { ledgerAddress } from '../view/route.ts';
import { say } from '../words.ts';

interface Props {
  readonly isExporting: boolean;
  /** Left out while there is nothing that could be exported. */
  readonly onExport?: () => void;
}

/** The line at the very top: our mark and name, and the way out. */
export function Masthead({ isExporting, onExport }: Props) {
  return (
    <header class="masthead">
      <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
        <path class="mark-ink" d="M4 24h24v4H4z" />
        <path
          class="mark-words"
          d="M4 4h10v10c0 4-2 6.4-6 7.2l-2-2.4c2.6-.6 4-2.2 4-4.8H4zM18 4h10v10c0 4-2 6.4-6 7.2l-2-2.4c2.6-.6 4-2.2 4-4.8h-6z"
        />
      </svg>
      <span class="name">{say('popup_name')}</span>
      {document.documentElement.dataset['place'] !== 'ledger' && (
        <a
          class="text-button"
          data-action="ledger"
          href={ledgerAddress({ kind: 'claimants' })}
          target="_blank"
          rel="noopener"
        >
          {say('ledger_open_ledger')}
        </a>
      )}
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
    </header>
  );
}
