/** A value as JSON in which the order of an object's keys does not show: equal for equal records, whoever put them together. */
export function sortedText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}

/** A stored record's print: 106 bits of its JSON (two runs of cyrb53, public domain), by which is told whether it was changed since. What is stored keeps the order of its keys. */
export function printOf(value: unknown): string {
  const text = JSON.stringify(value);
  let [high, low, otherHigh, otherLow] = [0xdeadbeef, 0x41c6ce57, 0xdeadbeef ^ 1, 0x41c6ce57 ^ 1];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
    otherHigh = Math.imul(otherHigh ^ unit, 2654435761);
    otherLow = Math.imul(otherLow ^ unit, 1597334677);
  }
  return `${mixed(high, low).toString(36)}.${mixed(otherHigh, otherLow).toString(36)}`;
}

function mixed(first: number, second: number): number {
  const high = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  const low = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
