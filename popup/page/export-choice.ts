import { boolean, object, oneOf, type Parser, parseWith, text } from '../../src/model/parse.ts';

/** Where an export can go. */
export const destinations = ['file', 'clipboard', 'print'] as const;
export type Destination = (typeof destinations)[number];

/** What was exported last, offered first the next time. */
export interface ExportChoice {
  /** The id of a format. */
  readonly format: string;
  readonly isEverything: boolean;
  readonly destination: Destination;
  /** Whether tables begin with a byte order mark. */
  readonly withByteOrderMark: boolean;
}

const key = 'exportChoice';

const choice: Parser<ExportChoice> = object<ExportChoice>({
  format: text(100),
  isEverything: boolean,
  destination: oneOf(destinations),
  withByteOrderMark: boolean,
});

/** The choice made last; undefined when there is none that can be read. */
export function rememberedChoice(storage: Storage): ExportChoice | undefined {
  try {
    const kept = parseWith(choice, JSON.parse(storage.getItem(key) ?? 'null'));
    return kept.ok ? kept.value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Remembers a choice; a full storage forgets it, which costs a click. */
export function rememberChoice(storage: Storage, made: ExportChoice): void {
  try {
    storage.setItem(key, JSON.stringify(made));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
