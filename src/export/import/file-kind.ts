/** By the file's name where it says something, else by its beginning. */
export function fileKind(name: string, beginning: string): 'json' | 'csv' | 'tsv' | 'other' {
  if (isJsonName(name)) return 'json';
  if (/\.tsv$/iu.test(name)) return 'tsv';
  if (/\.csv$/iu.test(name)) return 'csv';
  if (/\.(?:bib|ris|html?|xml|ya?ml|md|rtf)$/iu.test(name)) return 'other';
  const text = beginning.trimStart();
  if (/^[{[]/u.test(text)) return 'json';
  const [line = ''] = text.split(/[\r\n]/u);
  return !/^[<@%]/u.test(text) && /[,;\t]/u.test(line) && /highlight|quote|url|link/iu.test(line) ? 'csv' : 'other';
}

export function isJsonName(name: string): boolean {
  return /\.(?:json|jsonld|json-ld)$/iu.test(name);
}

/** What parts the cells of a table: spreadsheets of some countries write semicolons, others tabs. */
export function separatorOf(kind: 'csv' | 'tsv', beginning: string): string {
  if (kind === 'tsv') return '\t';
  const [line = ''] = beginning.trimStart().split(/[\r\n]/u);
  const count = (character: string) => line.split(character).length - 1;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
