import {
  type CueForm,
  type CueKind,
  type CueWord,
  type WordClass,
  type WordForm,
  wordClass,
  wordForm,
} from './claim-language.ts';

/** The words of a text with blanks between them. */
export function wordList(words: string): readonly string[] {
  return words.trim().split(/\s+/u);
}

/** Words by the classes they are listed under, as bits. */
export function wordClasses(lists: Readonly<Partial<Record<WordClass, string>>>): ReadonlyMap<string, number> {
  return bitsOf(lists, wordClass);
}

/** Words by the forms they are listed under, as bits. */
export function wordForms(lists: Readonly<Partial<Record<WordForm, string>>>): ReadonlyMap<string, number> {
  return bitsOf(lists, wordForm);
}

function bitsOf<Name extends string>(
  lists: Readonly<Partial<Record<Name, string>>>,
  bits: Readonly<Record<Name, number>>,
): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [name, list] of Object.entries(lists)) {
    for (const word of wordList(String(list))) words.set(word, (words.get(word) ?? 0) | bits[name as Name]);
  }
  return words;
}

/** A verb's forms, each with what it can be, and the particle that parts from this form. */
export type FormsOf = (
  entry: string,
) => readonly (readonly [form: string, role: CueForm, particle?: string | undefined])[];

/**
 * Verbs by form. An entry is what the language's `formsOf` makes forms of; `+word` after it is a particle. Before it, `!`
 * says that it is a plain verb of saying, `~` that it means many other things as well, `?` that its forms are also common
 * nouns. Entries are parted by commas.
 */
export function cueVerbs(
  lists: Readonly<Partial<Record<CueKind, string>>>,
  formsOf: FormsOf,
): ReadonlyMap<string, readonly CueWord[]> {
  const cues = new Map<string, CueWord[]>();
  for (const [kind, list] of Object.entries(lists)) {
    for (const written of list.split(',')) {
      const entry = written.trim();
      if (entry === '') continue;
      const [, signs = '', rest = ''] = /^([!~?]*)(.*)$/su.exec(entry) ?? [];
      const [verb = '', particle] = rest.split('+');
      for (const [form, role, parted = particle] of formsOf(verb.trim())) {
        const cue = {
          kind: kind as CueKind,
          form: role,
          tier: signs.includes('!')
            ? ('plain' as const)
            : signs.includes('~')
              ? ('weak' as const)
              : ('speech' as const),
          isAmbiguous: signs.includes('?') && role !== 'gerund',
          ...(parted === undefined ? {} : { particle: parted.trim() }),
        };
        cues.set(form, [...(cues.get(form) ?? []), cue]);
      }
    }
  }
  return cues;
}
