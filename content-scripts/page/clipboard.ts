import { failed, type Result, success } from '../../src/model/failure.ts';

/** Puts text on the clipboard; must be called while a person's action is being handled. */
export async function copyText(text: string): Promise<Result<null>> {
  try {
    await navigator.clipboard.writeText(text);
    return success(null);
  } catch (error) {
    // The asynchronous clipboard is missing on pages without TLS; the selection-based copy works there.
    return copyByEvent(text) ? success(null) : failed('unexpected', String(error));
  }
}

function copyByEvent(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return isCopied;
}
