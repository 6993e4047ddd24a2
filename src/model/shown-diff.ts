import type { DiffPart } from './anchor-outcome.ts';
import { shortenEnd, shortenStart } from './shorten.ts';

/** Leaves out the middle of long stretches that did not change, keeping at most `around` UTF-16 code units beside each change. */
export function condenseDiff(parts: readonly DiffPart[], around: number): readonly DiffPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same') return part;
    const isFirst = index === 0;
    const isLast = index === parts.length - 1;
    if (part.text.length <= around * (isFirst || isLast ? 1 : 2)) return part;
    const head = isFirst ? '' : shortenEnd(part.text, around).text;
    const tail = isLast ? '' : shortenStart(part.text, around).text;
    return { kind: 'same', text: [head, '…', tail].filter((piece) => piece !== '').join(' ') };
  });
}

/**
 * One side of a diff: what was saved (`removed` words among the same), or what now reads (`added` ones). White space at
 * the ends of a change counts as the same, so that only words are marked.
 */
export function sideOfDiff(parts: readonly DiffPart[], side: 'removed' | 'added'): readonly DiffPart[] {
  return parts.filter(({ kind }) => kind === 'same' || kind === side).flatMap(withoutEdgeSpace);
}

function withoutEdgeSpace(part: DiffPart): readonly DiffPart[] {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(part.text) ?? [];
  if (part.kind === 'same' || words === '') return [part];
  const pieces: readonly DiffPart[] = [
    { kind: 'same', text: before },
    { kind: part.kind, text: words },
    { kind: 'same', text: after },
  ];
  return pieces.filter(({ text }) => text !== '');
}
