/** What has happened to the passages since they were marked. */
export type Happened = 'unchanged' | 'edited' | 'deleted';

/** The commonest words come first, as they do in a text. */
const commonWords =
  `the of and to in a that for on with as by at from said would may will not was were has been report minister
  army border truce winter market prices council river bridge harbour school doctor engine letter signal garden window
  valley summer coffee morning evening copper silver timber cotton parliament committee election budget investigation
  evidence witness lawyer hospital village mountain island captain sailor merchant baker teacher negotiation ceasefire
  observers ministry spokesman conference agreement proposal guarantee statement intelligence reconnaissance`
    .trim()
    .split(/\s+/u);

/** How many different words there are: about as many as in 2 MB of English. */
const vocabulary = 20_000;
const syllables = [...'bdfgklmnprstvz'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));

/** A common word, or one of two or three syllables that no other rank has. */
function wordOfRank(rank: number): string {
  let rest = rank - commonWords.length;
  if (rest < 0) return commonWords[rank] ?? 'the';
  let made = '';
  for (let length = 0; length < 2 || rest > 0; length += 1) {
    made += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return made;
}

/** Numbers below 1 from a seed, the same on every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Paragraphs of sentences of made-up prose, of about as many characters in all as asked. */
export function makeParagraphs(length: number): string[][] {
  const random = randomFrom(length);
  // A word's share is one by its rank (Zipf's law).
  const pick = () => wordOfRank(Math.floor(vocabulary ** random()) - 1);
  const paragraphs: string[][] = [];
  for (let made = 0; made < length; ) {
    const paragraph = Array.from({ length: 3 + Math.floor(random() * 4) }, () => {
      const picked = Array.from({ length: 9 + Math.floor(random() * 14) }, pick).join(' ');
      return `${picked.charAt(0).toUpperCase()}${picked.slice(1)}.`;
    });
    paragraphs.push(paragraph);
    made += paragraph.join(' ').length + 1;
  }
  return paragraphs;
}

/** Changes each of some sentences, and puts a paragraph before all of them, so that nothing stands where it stood. */
export function happenTo(
  paragraphs: readonly (readonly string[])[],
  marked: ReadonlySet<string>,
  what: Happened,
): string[][] {
  if (what === 'unchanged') return paragraphs.map((paragraph) => [...paragraph]);
  const changed = paragraphs.map((paragraph) =>
    paragraph.flatMap((sentence) => {
      if (!marked.has(sentence)) return [sentence];
      if (what === 'deleted') return [];
      const parts = sentence.split(' ');
      parts[2] = 'reportedly';
      parts.splice(Math.floor(parts.length / 2), 1, 'seventeen', 'colonels');
      return [parts.join(' ')];
    }),
  );
  return [['Update of this story: a paragraph was added.'], ...changed];
}
