import type { Plugin } from 'vite';

/** Leaves in the background's script, and where its answers are tried out, of each catalogue, only the texts that the browser itself shows: a worker is started often and must stay small. */
export function backgroundWords(): Plugin {
  return {
    name: 'background-words',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'background' || name === 'welcome',
    transform(code, id) {
      if (!/_locales\/\w+\/messages\.json$/u.test(id)) return undefined;
      const catalogue = JSON.parse(code) as Record<string, unknown>;
      const kept = Object.entries(catalogue).filter(([key]) => /^(?:action|menu)_/u.test(key));
      return JSON.stringify(Object.fromEntries(kept));
    },
  };
}
