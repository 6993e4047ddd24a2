/** How much of a text is looked through, in UTF-16 code units: more than any article. */
const searchedLength = 1_000_000;

/** Whether a name stands in a text as words of its own; both folded alike. In scripts without spaces it may stand anywhere. */
export function isNamedIn(text: string, name: string): boolean {
  if (name === '') return false;
  const searched = text.length > searchedLength ? text.slice(0, searchedLength) : text;
  for (let at = searched.indexOf(name); at !== -1; at = searched.indexOf(name, at + 1)) {
    if (isEdge(searched, at) && isEdge(searched, at + name.length)) return true;
  }
  return false;
}

/** Whether no word goes on over a place in a text. */
function isEdge(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return !(isSpaced(before) && isSpaced(after));
}

function isSpaced(character: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(character) && !/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}]/u.test(character);
}
