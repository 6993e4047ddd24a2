import type { MetadataSource } from '../../model/metadata-source.ts';

/** A value with where it was read. */
export interface Found<T> {
  readonly value: T;
  readonly source: MetadataSource;
}

/** The first that was found. Each is read only when those before it found nothing. */
export function firstFound<T>(...readers: readonly (() => Found<T> | undefined)[]): Found<T> | undefined {
  for (const read of readers) {
    const found = read();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A text as a find; nothing where it is empty. */
export function foundText(value: string, source: MetadataSource): Found<string> | undefined {
  return value === '' ? undefined : { value, source };
}
