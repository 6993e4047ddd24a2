/**
 * The source of a function as it can be run elsewhere. Transpilers that keep function names wrap inner functions in a
 * helper (`__name`) that does not exist in a page.
 */
export function callSource(call: (...args: never[]) => unknown): string {
  return `((__name) => (${call.toString()}))((inner) => inner)`;
}
