import type { Plugin } from 'vite';

/**
 * Takes the one way from text to markup out of Preact: what asks for `dangerouslySetInnerHTML` gets its text. No
 * component asks; without it nothing that is shipped can turn a page's or a file's words into elements.
 */
export function noMarkup(): Plugin {
  return {
    name: 'no-markup',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.mjs$/u },
      handler(code) {
        const parts = code.split('.innerHTML');
        // Another version of Preact may set markup in another way; then this is looked at again.
        if (parts.length !== 3) throw new Error(`Preact names innerHTML ${parts.length - 1} times, not 2`);
        return { code: parts.join('.textContent'), map: null };
      },
    },
  };
}
