/** Whether an address is one of the web: no `javascript:`, `data:` or file. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}
