import { parseColor } from '../../src/model/color.ts';
import { maxLineLength, maxNoteLength } from '../../src/model/limits.ts';
import { accepted, nullable, object, type Parser, parseWith, text } from '../../src/model/parse.ts';
import { claimantId } from '../../src/model/record-parsers.ts';
import type { WrittenFields } from '../view/written-fields.ts';
import type { WrittenHead } from '../view/written-head.ts';

/**
 * Words that are being typed and not yet saved. They lie in the page's own local storage, because a popup closes at any
 * click beside it: what is written there is there at once, while a message might never arrive. They never leave the device.
 */
export interface DraftStore<T = WrittenFields> {
  read(key: string): T | undefined;
  /** False when there is no room for them. */
  keep(key: string, fields: T): boolean;
  drop(key: string): void;
}

const writtenFields = object<WrittenFields>({
  note: text(maxNoteLength),
  tags: text(maxNoteLength),
  color: accepted(parseColor, 'a colour'),
  claimant: text(maxNoteLength),
  cue: text(maxNoteLength),
  ownWords: text(maxNoteLength),
  chosen: nullable(claimantId),
});

const line = text(maxLineLength);
const writtenHead = object<WrittenHead>({
  headline: line,
  byline: text(maxNoteLength),
  publisher: line,
  day: line,
  time: line,
  language: line,
  section: line,
});

/** A draft store over a page's local storage. */
export function createDraftStore(storage: Storage): DraftStore {
  return storeOf(storage, 'unsaved:', writtenFields);
}

/** The same for what is being corrected of an article's details. */
export function createHeadDraftStore(storage: Storage): DraftStore<WrittenHead> {
  return storeOf(storage, 'unsaved-head:', writtenHead);
}

function storeOf<T>(storage: Storage, prefix: string, parser: Parser<T>): DraftStore<T> {
  return {
    read(key) {
      const stored = storage.getItem(prefix + key);
      const parsed = stored === null ? undefined : parseWith(parser, parseJson(stored));
      return parsed?.ok ? parsed.value : undefined;
    },
    keep(key, fields) {
      try {
        storage.setItem(prefix + key, JSON.stringify(fields));
        return true;
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError') return false;
        throw error;
      }
    },
    drop(key) {
      storage.removeItem(prefix + key);
    },
  };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // A half-written value, as after a crash, is no draft.
    return undefined;
  }
}
