/** The one manifest as one browser reads it: keys that only the other browser knows are left out, so that neither warns. */
export function manifestFor(browser: 'chrome' | 'firefox', manifest: unknown): Record<string, unknown> {
  const { background, ...rest } = manifest as { background: Record<string, unknown> } & Record<string, unknown>;
  if (browser === 'chrome') {
    const { browser_specific_settings: _gecko, ...chrome } = rest;
    return { ...chrome, background: { service_worker: background['service_worker'] } };
  }
  const { minimum_chrome_version: _chrome, ...firefox } = rest;
  return { ...firefox, background: { scripts: background['scripts'] } };
}
