/** A site as a person names it: a host without "www.", with a port only where one was given. */
export type Site = string;

/** The site that a person means by an address or a host name; undefined for what names none on the web. */
export function parseSite(written: string): Site | undefined {
  const trimmed = written.trim();
  if (trimmed === '' || /\s/u.test(trimmed)) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const isNamed = hostname.includes('.') || hostname.startsWith('[') || hostname === 'localhost';
  return isNamed ? host.replace(/^www\./u, '').replace(/\.(?=$|:)/u, '') : undefined;
}

/** Whether an address is on a site: on its host or one below it, at its port when it names one. */
export function isOnSite(url: string, site: Site): boolean {
  if (!URL.canParse(url)) return false;
  const { host, hostname } = new URL(url);
  return [host, hostname].some((each) => {
    const plain = each.replace(/\.(?=$|:)/u, '');
    return plain === site || plain.endsWith(`.${site}`);
  });
}
