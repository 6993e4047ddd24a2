/**
 * The browser's formats, each made once for a language and a way of writing: making one takes many times as long as
 * using it, and a list uses dozens.
 */
export const dateFormat = madeOnce(
  (language: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);
export const numberFormat = madeOnce(
  (language: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);
export const listFormat = madeOnce(
  (language: string, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options),
);
export const pluralRules = madeOnce((language: string, _options: object) => new Intl.PluralRules(language));

function madeOnce<O extends object, T>(make: (language: string, options: O) => T) {
  const made = new Map<string, T>();
  return (language: string, options: O): T => {
    const key = JSON.stringify([language, options]);
    const known = made.get(key) ?? make(language, options);
    made.set(key, known);
    return known;
  };
}
