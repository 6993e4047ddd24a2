import { type ImportReason, reason } from './import-reason.ts';

/** A piece of a JSON file. */
export type JsonPart =
  /** One entry of a list that was asked for, with the path of the list, such as "first.items", and its place there. */
  | {
      readonly kind: 'item';
      readonly path: string;
      readonly index: number;
      readonly value: unknown;
      readonly line: number;
    }
  /** All the rest; the lists whose entries came before are empty in it. */
  | { readonly kind: 'rest'; readonly value: unknown }
  /** The text is no JSON, or more than is read; nothing comes after. */
  | { readonly kind: 'failed'; readonly line: number; readonly reason: ImportReason };

interface Frame {
  readonly value: unknown[] | Record<string, unknown>;
  readonly path: string;
  /** Whether entries are handed out instead of kept. */
  readonly isHandedOut: boolean;
  /** How much was held when it began: what an entry held is given back with it. */
  readonly held: number;
  key: string | undefined;
  count: number;
  next: 'first' | 'key' | 'colon' | 'value' | 'separator';
}

/** Deepest nesting that is read; the deepest annotations there are have some ten levels. */
const maxDepth = 100;
/** Most that one record, and what stands around all of them, may hold: text in UTF-16 code units, with `valueLength` for each value. */
const maxRecordLength = 16_000_000;
/** What a value costs beside its text: a file of empty lists is small, what they take in memory is not. */
const valueLength = 48;

/** What ends a run of a string's plain characters; controls beyond U+001F may stand in JSON. */
const special = /["\\]|[^\P{Cc}\u007F-\u009F]/gu;

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads JSON (RFC 8259) as it comes, entry by entry of the lists whose paths are asked for ("" is the outermost one), so
 * that a large file is never held as a whole.
 */
export async function* jsonParts(
  chunks: AsyncIterable<string>,
  lists: (path: string) => boolean,
): AsyncGenerator<JsonPart> {
  const parser = createParser(lists);
  for await (const chunk of chunks) {
    parser.push(chunk);
    yield* parser.taken();
    if (parser.hasFailed()) return;
  }
  parser.end();
  yield* parser.taken();
}

function createParser(lists: (path: string) => boolean) {
  const parts: JsonPart[] = [];
  const stack: Frame[] = [];
  let root: { value: unknown } | undefined;
  let failed = false;
  let line = 1;
  let column = 0;
  let length = 0;
  /** A string, number or word that has begun. */
  let token: string[] | undefined;
  let tokenKind: 'text' | 'word' = 'word';
  let pending: string | undefined;

  function fail(why: ImportReason): void {
    failed = true;
    parts.push({ kind: 'failed', line, reason: why });
  }

  function unexpected(character: string): void {
    fail(reason('jsonUnexpected', line, column, printable(character)));
  }

  function take(value: unknown): void {
    const frame = stack.at(-1);
    hold(valueLength);
    if (frame === undefined) {
      if (root === undefined) root = { value };
      else {
        fail(reason('jsonUnexpected', line, column, 'more than one value'));
        return;
      }
      return;
    }
    if (Array.isArray(frame.value)) {
      if (frame.isHandedOut) {
        parts.push({ kind: 'item', path: frame.path, index: frame.count, value, line });
        length = frame.held;
      } else frame.value.push(value);
    } else if (frame.key !== undefined) {
      // A plain assignment of "__proto__" would change the object's prototype instead.
      if (frame.key === '__proto__')
        Object.defineProperty(frame.value, frame.key, { value, writable: true, enumerable: true, configurable: true });
      else frame.value[frame.key] = value;
    }
    frame.count += 1;
    frame.next = 'separator';
  }

  function hold(more: number): void {
    length += more;
    if (length > maxRecordLength && !failed) fail(reason('recordTooLarge', line));
  }

  /** Whether a value may stand here. */
  function mayBegin(isString: boolean): boolean {
    const frame = stack.at(-1);
    if (frame === undefined) return root === undefined;
    if (Array.isArray(frame.value)) return frame.next === 'first' || frame.next === 'value';
    return frame.next === 'value' || (isString && (frame.next === 'first' || frame.next === 'key'));
  }

  function finish(text: string): void {
    const frame = stack.at(-1);
    if (frame !== undefined && !Array.isArray(frame.value) && (frame.next === 'first' || frame.next === 'key')) {
      frame.key = text;
      frame.next = 'colon';
    } else take(text);
  }

  function finishWord(): void {
    const word = (token ?? []).join('');
    token = undefined;
    if (word === 'true' || word === 'false') take(word === 'true');
    else if (word === 'null') take(null);
    else if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(word)) take(Number(word));
    else unexpected(word);
  }

  function open(isList: boolean): void {
    const parent = stack.at(-1);
    if (stack.length >= maxDepth) {
      fail(reason('jsonTooDeep', line, maxDepth));
      return;
    }
    const step = parent === undefined ? '' : Array.isArray(parent.value) ? '*' : (parent.key ?? '');
    const path = parent === undefined || parent.path === '' ? step : `${parent.path}.${step}`;
    // Within an entry that is handed out, lists are parts of it.
    const isWithin = stack.some(({ isHandedOut }) => isHandedOut);
    stack.push({
      value: isList ? [] : {},
      path,
      isHandedOut: isList && !isWithin && lists(path),
      held: length,
      key: undefined,
      count: 0,
      next: 'first',
    });
  }

  function close(isList: boolean, character: string): void {
    const frame = stack.at(-1);
    if (
      frame === undefined ||
      Array.isArray(frame.value) !== isList ||
      (frame.next !== 'first' && frame.next !== 'separator')
    ) {
      unexpected(character);
      return;
    }
    stack.pop();
    take(frame.value);
  }

  function punctuation(character: string): void {
    const frame = stack.at(-1);
    if (character === '{' || character === '[') {
      if (mayBegin(false)) open(character === '[');
      else unexpected(character);
      return;
    }
    if (character === '}' || character === ']') {
      close(character === ']', character);
      return;
    }
    if (character === ',' && frame?.next === 'separator') frame.next = Array.isArray(frame.value) ? 'value' : 'key';
    else if (character === ':' && frame?.next === 'colon') frame.next = 'value';
    else unexpected(character);
  }

  /** The rest of a string from `at`; the index after what was read of it. */
  function readText(chunk: string, at: number): number {
    if (pending !== undefined) return readEscape(chunk, at);
    special.lastIndex = at;
    const found = special.exec(chunk);
    const end = found?.index ?? chunk.length;
    token?.push(chunk.slice(at, end));
    column += end - at + 1;
    hold(end - at);
    if (found === null) return end;
    if (found[0] === '"') {
      const text = (token ?? []).join('');
      token = undefined;
      finish(text);
    } else if (found[0] === '\\') pending = '';
    else unexpected(found[0]);
    return end + 1;
  }

  function readEscape(chunk: string, at: number): number {
    pending = `${pending}${chunk.charAt(at)}`;
    column += 1;
    hold(1);
    const simple = pending.length === 1 ? escapes[pending] : undefined;
    if (simple !== undefined) {
      token?.push(simple);
      pending = undefined;
    } else if (/^u[0-9a-fA-F]{4}$/u.test(pending)) {
      token?.push(String.fromCharCode(Number.parseInt(pending.slice(1), 16)));
      pending = undefined;
    } else if (!/^u[0-9a-fA-F]{0,3}$/u.test(pending)) unexpected(`\\${pending}`);
    return at + 1;
  }

  function push(chunk: string): void {
    let at = 0;
    while (at < chunk.length && !failed) {
      if (token !== undefined && tokenKind === 'text') {
        at = readText(chunk, at);
        continue;
      }
      const code = chunk.charCodeAt(at);
      // Most of what stands between the texts of a file that was laid out for people.
      if (code === 0x20 && token === undefined) {
        at += 1;
        column += 1;
        continue;
      }
      const character = chunk.charAt(at);
      column += 1;
      if (isOfWord(code)) {
        if (token === undefined && !mayBegin(false)) {
          unexpected(character);
          return;
        }
        if (token === undefined) [token, tokenKind] = [[], 'word'];
        if (token.length > 400) {
          unexpected('a long word');
          return;
        }
        token.push(character);
        length += 1;
      } else {
        if (token !== undefined) finishWord();
        if (failed) return;
        if (character === '\n') [line, column] = [line + 1, 0];
        else if (character === '"') {
          if (!mayBegin(true)) {
            unexpected(character);
            return;
          }
          [token, tokenKind] = [[], 'text'];
        } else if (character !== ' ' && character !== '\t' && character !== '\r') punctuation(character);
      }
      at += 1;
    }
  }

  function end(): void {
    if (failed) return;
    if (token !== undefined && tokenKind === 'word') finishWord();
    if (failed) return;
    if (token !== undefined || stack.length > 0) fail(reason('jsonCut', line, column));
    else if (root === undefined) fail(reason('empty'));
    else parts.push({ kind: 'rest', value: root.value });
  }

  return { push, end, taken: () => parts.splice(0), hasFailed: () => failed };
}

/** Whether a character may stand in a number or a word of JSON: `[-+.\w]`. */
function isOfWord(code: number): boolean {
  if (code >= 0x61) return code <= 0x7a;
  if (code >= 0x41) return code <= 0x5a || code === 0x5f;
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

function printable(characters: string): string {
  return characters.length === 1 && /[\p{Cc}\p{Cf}]/u.test(characters)
    ? `U+${characters.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    : characters.slice(0, 20);
}
