import { type FailureKind, failureKinds } from './failure.ts';
import { list, number, object, oneOf, parseWith, text } from './parse.ts';

/** Something that went wrong, without a word of what it was about: no address, no text, no name of a record. */
export interface LastError {
  /** In milliseconds since the Unix epoch. */
  readonly at: number;
  /** What was asked for: the kind of a request, or `background`. */
  readonly asked: string;
  readonly kind: FailureKind;
  /** The name of the exception behind it ("QuotaExceededError"), or empty. */
  readonly error: string;
}

/** How many are kept. */
export const keptErrors = 20;

/** Failures that are answers and no faults: the person will find nothing to report in them. */
const ordinary: readonly FailureKind[] = ['notFound', 'notAllowed', 'nothingSelected', 'stopped', 'extensionUpdated'];

export function isFault(kind: FailureKind): boolean {
  return !ordinary.includes(kind);
}

/** The name of an exception, from itself or from the beginning of its message; nothing else of it. */
export function errorName(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : String(error).split(':', 1)[0];
  return /^[A-Z][A-Za-z]{1,40}(?:Error|Exception)$|^Error$/u.exec(name ?? '')?.[0] ?? '';
}

const lastErrors = list(
  object<LastError>({ at: number(0), asked: text(60), kind: oneOf(failureKinds), error: text(60) }),
  keptErrors,
);

/** What was kept, newest last; nothing where it cannot be read. */
export function parseLastErrors(value: unknown): readonly LastError[] {
  const parsed = parseWith(lastErrors, value);
  return parsed.ok ? parsed.value : [];
}

/** The newest errors with one more. */
export function withError(errors: readonly LastError[], error: LastError): readonly LastError[] {
  return [...errors, error].slice(-keptErrors);
}
