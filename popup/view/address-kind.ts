/** Why the page at an address cannot be annotated. Each has its words as `popup_closed_<reason>`. */
export type ClosedReason =
  | 'browser'
  | 'extension'
  | 'store'
  | 'refused'
  | 'pdf'
  | 'media'
  | 'file'
  | 'source'
  | 'unknown';

/** Whether an address can be one of a page to annotate, as far as the address alone tells. */
export type AddressKind =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'closed'; readonly reason: ClosedReason };

const reasonsByProtocol: ReadonlyMap<string, ClosedReason> = new Map<string, ClosedReason>([
  ['about:', 'browser'],
  ['chrome:', 'browser'],
  ['chrome-search:', 'browser'],
  ['chrome-untrusted:', 'browser'],
  ['chrome-error:', 'browser'],
  ['devtools:', 'browser'],
  ['edge:', 'browser'],
  ['brave:', 'browser'],
  ['vivaldi:', 'browser'],
  ['opera:', 'browser'],
  ['resource:', 'browser'],
  ['chrome-extension:', 'extension'],
  ['moz-extension:', 'extension'],
  ['extension:', 'extension'],
  ['file:', 'file'],
  ['view-source:', 'source'],
]);

/** Addresses into which no browser lets an extension; Firefox's own list is `extensions.webextensions.restrictedDomains`. */
const stores: readonly { readonly host: string; readonly path: string }[] = [
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'addons.mozilla.org', path: '/' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.opera.com', path: '/' },
];

/** What kind of page stands at an address; an address that the browser does not tell is `unknown`. */
export function readAddressKind(url: string | undefined): AddressKind {
  if (url === undefined || !URL.canParse(url)) return { kind: 'closed', reason: 'unknown' };
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') {
    return { kind: 'closed', reason: reasonsByProtocol.get(protocol) ?? 'unknown' };
  }
  const isStore = stores.some(({ host, path }) => hostname === host && pathname.startsWith(path));
  return isStore ? { kind: 'closed', reason: 'store' } : { kind: 'open', url };
}

/** Why a document of this MIME type cannot be annotated, or undefined when it can. */
export function closedByContentType(contentType: string): ClosedReason | undefined {
  if (contentType === 'application/pdf') return 'pdf';
  return /^(?:image|audio|video)\//u.test(contentType) && contentType !== 'image/svg+xml' ? 'media' : undefined;
}
