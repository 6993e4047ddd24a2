/** The last segment of a path. */
export function lastSegment(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** Whether a path names one piece by itself: it ends in a slug of three words or a long number, or lies under a date. */
export function namesPiece(path: string): boolean {
  const last = lastSegment(path);
  return last !== '' && (isTelling(last) || /\/(19|20)\d\d\/(0?[1-9]|1[0-2])\//u.test(path));
}

/** Whether a segment can name one piece without the rest of the path: a slug of three words or more, one with a long number, or a long one in a script whose escapes hide where its words end. */
export function isTelling(segment: string): boolean {
  const words = segment.split(/[-_+.]|%20/u).filter((word) => word !== '');
  return words.length >= 3 || longNumbers(segment).length > 0 || (segment.match(/%[0-9a-f]{2}/giu)?.length ?? 0) >= 24;
}

/** Numbers that databases give to pieces: five digits and more, but no calendar dates. */
export function longNumbers(text: string): readonly string[] {
  return (text.match(/(?<!\d)\d{5,}(?!\d)/gu) ?? []).filter(
    (digits) => !/^(19|20)\d\d(0[1-9]|1[0-2])([0-3]\d)?$/u.test(digits),
  );
}
