import { readJsonLines } from '../../json-lines.ts';
import { type Ingredients, numbersFrom } from './made-library.ts';

/** Sentences and names out of a file with a text on each line, `{text}`; without one, made of words of a made vocabulary with natural frequencies. */
export function readIngredients(path: string | undefined): Ingredients {
  if (path === undefined) return madeIngredients();
  const texts = readJsonLines(path).flatMap((line) =>
    typeof line === 'object' && line !== null && 'text' in line && typeof line.text === 'string' ? [line.text] : [],
  );
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?])\s/u))
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length >= 40 && length <= 400);
  const names = [
    ...new Set(sentences.flatMap((sentence) => sentence.match(/\b[A-Z][a-z]{3,} [A-Z][a-z]{3,}\b/gu) ?? [])),
  ];
  if (sentences.length === 0 || names.length === 0) throw new Error(`${path} has no texts to make a library of`);
  return { sentences, names: names.slice(0, 2_000) };
}

const syllables = [
  'go',
  'ver',
  'ment',
  're',
  'port',
  'pre',
  'si',
  'dent',
  'se',
  'cu',
  'ri',
  'ty',
  'wa',
  'ter',
  'said',
  'not',
  'was',
  'the',
  'con',
  'tra',
];

function madeIngredients(): Ingredients {
  const next = numbersFrom(7);
  const pick = () => syllables[Math.floor(next() * syllables.length)] ?? '';
  const made = Array.from({ length: 20_000 }, () => Array.from({ length: 1 + Math.floor(next() * 4) }, pick).join(''));
  const vocabulary = ['the', 'said', 'government', 'report', 'president', 'water', 'security', 'was', 'not', ...made];
  // Zipf's law: the n-th word is about an n-th as frequent as the first.
  const word = () => vocabulary[Math.floor(vocabulary.length ** next()) - 1] ?? '';
  const sentence = () => Array.from({ length: 12 + Math.floor(next() * 16) }, word).join(' ');
  return {
    sentences: Array.from({ length: 40_000 }, sentence),
    names: Array.from({ length: 2_000 }, () => `${word()} ${word()} ${pick()}`),
  };
}
