/** What has happened to the passages since they were marked. */
export type Happened = 'unchanged' | 'edited' | 'deleted';

const words =
  `the of and to in a that for on with as by at from said would may will not was were has been report minister
  army border truce winter market prices council river bridge harbour school doctor engine letter signal garden window
  valley summer coffee morning evening copper silver timber cotton parliament committee election budget investigation
  evidence witness lawyer hospital village mountain island captain sailor merchant baker teacher negotiation ceasefire
  observers ministry spokesman conference agreement proposal guarantee statement intelligence reconnaissance`
    .trim()
    .split(/\s+/u);

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
  const pick = () => words[Math.floor(random() ** 1.7 * words.length)] ?? 'the';
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
