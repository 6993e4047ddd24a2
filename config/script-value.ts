import type { Plugin } from 'vite';

/** Lets a script that is written as one declaration end with its name, and so have it as its value; a bundler's own footer is minified away. */
export function scriptValue(): Plugin {
  return {
    name: 'script-value',
    generateBundle({ format, name, exports }, bundle) {
      if (format !== 'iife' || exports !== 'default' || name === undefined) return;
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code += `${name};\n`;
    },
  };
}
