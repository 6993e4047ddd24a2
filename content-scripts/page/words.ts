import type messages from '../../_locales/en/messages.json';

/** The key of a text in `_locales`. */
export type MessageKey = keyof typeof messages;

declare const chrome: { readonly i18n: { getMessage(key: string, substitutions?: readonly string[]): string } };

/** The person's words for a key. A replaced copy of the extension has no more texts; it shows the key's last ones. */
export function say(key: MessageKey, ...substitutions: readonly string[]): string {
  const id = `${key}\n${substitutions.join('\n')}`;
  try {
    const message = chrome.i18n.getMessage(key, substitutions);
    if (message !== '') known.set(id, message);
    return message === '' ? (known.get(id) ?? '') : message;
  } catch {
    return known.get(id) ?? '';
  }
}

// Read while the extension lives, because the one text that a replaced copy must show is the one that says so.
const known = new Map<string, string>();

/** Reads texts ahead that will be needed when the extension has been replaced. */
export function rememberWords(keys: readonly MessageKey[]): void {
  for (const key of keys) say(key);
}

/** The direction of the person's language; the page's own may be another. */
export function uiDirection(): 'ltr' | 'rtl' {
  try {
    if (chrome.i18n.getMessage('@@bidi_dir') === 'rtl') direction = 'rtl';
  } catch {
    // A replaced copy goes on as it was.
  }
  return direction;
}

let direction: 'ltr' | 'rtl' = 'ltr';
