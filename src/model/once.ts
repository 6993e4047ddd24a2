/**
 * A function that works its value out when it is first called. Also for patterns that name classes of Unicode: a script
 * that makes a dozen of them as it starts takes milliseconds of a page's time, whether they are ever used or not.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
