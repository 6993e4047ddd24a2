/** How far an abbreviation may be from its name: a bracket opens right behind it. */
const opening = /^[\s\u00a0]*\((\p{Lu}[\p{Lu}\p{N}-]{1,7})\)/u;

/** The abbreviations that an article gives a name in brackets, as in "the Institute for the Study of War (ISW)". */
export function bracketNames(text: string, name: string): readonly string[] {
  if (name.length < 3) return [];
  const found = new Set<string>();
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const short = opening.exec(text.slice(at + name.length, at + name.length + 16))?.[1];
    if (short !== undefined && short !== name) found.add(short);
  }
  return [...found];
}

/** A name without the abbreviation that stands in brackets at its end. */
export function withoutBracket(name: string): string {
  return name.replace(/[\s\u00a0]*\(\p{Lu}[\p{Lu}\p{N}-]{1,7}\)$/u, '');
}
