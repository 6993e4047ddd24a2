/** A name as tags and claimants are told apart: spellings that differ only in case or Unicode form are one. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Trims tags, drops leading "#", empty ones, and repeats by `foldName`; the first spelling stays. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const tag of tags) {
    const name = tag
      .replace(/\s+/gu, ' ')
      .replace(/^[# ]+/u, '')
      .trimEnd();
    const key = foldName(name);
    if (name !== '' && !seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}

/** The tags in a field that a person filled in: separated by commas of any script, or semicolons. */
export function splitTags(field: string): readonly string[] {
  return cleanTags(field.split(/[,،，、;；]/u));
}
