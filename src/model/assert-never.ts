/** Ends a switch over a union: a kind that was forgotten fails to compile; one that slips in at run time throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected alternative: ${JSON.stringify(value)}`);
}
