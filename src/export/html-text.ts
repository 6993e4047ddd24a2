/**
 * Outside text as text of HTML, also within a double-quoted attribute. CR is written as a reference, or a reader would
 * take it for LF; NUL, which HTML forbids, becomes U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"'\r]/gu, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('\0', '\uFFFD');
}
