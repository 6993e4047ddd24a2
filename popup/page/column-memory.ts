import { type ColumnMapping, mappedFields } from '../../src/export/import/import-format.ts';
import { maxLineLength } from '../../src/model/limits.ts';
import { parseWith, partial, text } from '../../src/model/parse.ts';

const prefix = 'importColumns:';
const line = text(maxLineLength);
const parser = partial<Required<ColumnMapping>>(
  Object.fromEntries(mappedFields.map((field) => [field, line])) as never,
);

/** What a person said of a table with these columns; undefined when they never did. */
export function rememberedColumns(storage: Storage, header: readonly string[]): ColumnMapping | undefined {
  const stored = storage.getItem(keyOf(header));
  const parsed = stored === null ? undefined : parseWith(parser, parseJson(stored));
  return parsed?.ok ? parsed.value : undefined;
}

/** Remembers it for the next table with the same columns; a full storage forgets it, which costs a choice. */
export function rememberColumns(storage: Storage, header: readonly string[], mapping: ColumnMapping): void {
  try {
    storage.setItem(keyOf(header), JSON.stringify(mapping));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function keyOf(header: readonly string[]): string {
  return `${prefix}${header.join('\n').slice(0, 1_000)}`;
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // What was cut off by a crash is no memory.
    return undefined;
  }
}
