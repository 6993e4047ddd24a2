import { useEffect, useState } from 'preact/hooks';
import { type MessageKey, say } from '../page/words.ts';
import { Icon } from './icon.tsx';
import type { Receipt, ReceiptAction } from './ui-state.ts';

/** How long a receipt stays when nobody is on it, in milliseconds (WCAG 2.2.1 lets it be brought back: undo is also in the popup). */
const stayMs = 8_000;

const labels: Readonly<Record<ReceiptAction['name'], MessageKey>> = {
  undo: 'page_undo',
  details: 'page_add_details',
  retry: 'page_retry',
  goOn: 'page_go_on',
  discard: 'page_discard',
  stop: 'page_stop',
};

interface ReceiptViewProps {
  readonly receipt: Receipt;
  readonly onClose: (key: string) => void;
}

/** Says what was done, with the ways back. A failure stays until it is closed. */
export function ReceiptView({ receipt, onClose }: ReceiptViewProps) {
  const [isAttended, setIsAttended] = useState(false);
  const stays = receipt.isFailure || isAttended;

  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => onClose(receipt.key), stayMs);
    return () => clearTimeout(timer);
  }, [receipt.key, stays, onClose]);

  return (
    <div
      class={`receipt${receipt.isFailure ? ' receipt-failure' : ''}`}
      onPointerEnter={() => setIsAttended(true)}
      onPointerLeave={() => setIsAttended(false)}
      onFocusIn={() => setIsAttended(true)}
      onFocusOut={() => setIsAttended(false)}
    >
      <span class="receipt-text">{receipt.text}</span>
      {receipt.actions.map(({ name, run }) => (
        <button
          key={name}
          type="button"
          class="text-button"
          data-action={name}
          onClick={(event) => event.isTrusted && run()}
        >
          {say(labels[name])}
        </button>
      ))}
      <button
        type="button"
        class="icon-button"
        data-action="close"
        aria-label={say('page_close')}
        onClick={(event) => event.isTrusted && onClose(receipt.key)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
