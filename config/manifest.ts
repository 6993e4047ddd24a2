interface Manifest extends Record<string, unknown> {
  readonly background: Record<string, unknown>;
  readonly permissions: readonly string[];
}

/** The one manifest as one browser reads it: keys that only the other browser knows are left out, so that neither warns. */
export function manifestFor(browser: 'chrome' | 'firefox', manifest: unknown): Record<string, unknown> {
  const { background, permissions, ...rest } = manifest as Manifest;
  if (browser === 'chrome') {
    const { browser_specific_settings: _gecko, sidebar_action: _sidebar, ...chrome } = rest;
    return { ...chrome, permissions, background: { service_worker: background['service_worker'] } };
  }
  const { minimum_chrome_version: _chrome, side_panel: _panel, ...firefox } = rest;
  return {
    ...firefox,
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: background['scripts'] },
  };
}
