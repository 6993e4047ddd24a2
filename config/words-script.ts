/** A catalogue as `_locales` holds it. */
export type Catalogue = Readonly<
  Record<
    string,
    { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> }
  >
>;

const rightToLeft = ['ar', 'fa', 'he', 'ur'];

/** A classic script that puts a language's texts where `src/messages/chosen-words.ts` looks for them. */
export function wordsScript(language: string, catalogue: Catalogue): string {
  const texts = Object.fromEntries(
    Object.entries(catalogue).map(([key, { message, placeholders = {} }]) => {
      const contents = new Map(Object.entries(placeholders).map(([name, each]) => [name.toLowerCase(), each.content]));
      return [key, message.replace(/\$(\w+)\$/gu, (all, name: string) => contents.get(name.toLowerCase()) ?? all)];
    }),
  );
  const direction = rightToLeft.includes(language) ? 'rtl' : 'ltr';
  // Its own value is what the browser sends back to whoever put it into a page, and must be nothing.
  return `globalThis[Symbol.for('claimlight.words')] = ${JSON.stringify({ language, direction, texts })};\nvoid 0;\n`;
}
