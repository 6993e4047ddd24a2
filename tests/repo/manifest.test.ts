import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../config/manifest.ts';
import { read, readJson } from './repository.ts';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly Readonly<Record<string, unknown>>[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly background: Readonly<Record<string, unknown>>;
  readonly version: string;
}

const manifest = readJson('manifest.json') as Manifest;

describe('the manifest', () => {
  it('asks for no more than these permissions', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      'activeTab',
      'sidePanel',
    ]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('says in ARCHITECTURE why it asks for each', () => {
    const architecture = read('ARCHITECTURE.md');
    for (const permission of [...manifest.permissions, ...manifest.host_permissions]) {
      expect(architecture, permission).toContain(`| \`${permission}\` |`);
    }
  });

  it('opens nothing to web pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('lets its pages run only its own scripts and reach no network', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split(';').map((part) => {
        const [name = '', ...values] = part.trim().split(' ');
        return [name, values.join(' ')] as const;
      }),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'none'");
  });

  it('puts one script on every page: in the top frame, at idle', () => {
    expect(manifest.content_scripts).toEqual([
      { matches: ['http://*/*', 'https://*/*'], js: ['loader.js'], run_at: 'document_start', all_frames: false },
    ]);
  });

  it('asks for browsers no newer than those that README names', () => {
    expect(manifest).toHaveProperty('minimum_chrome_version', '120');
    expect(manifest).toHaveProperty('browser_specific_settings.gecko.strict_min_version', '140.0');
    expect(read('README.md')).toContain('Chrome 120 or later');
    expect(read('README.md')).toContain('Firefox 140 or later');
  });

  it('says that no data is collected', () => {
    expect(manifest).toHaveProperty('browser_specific_settings.gecko.data_collection_permissions', {
      required: ['none'],
    });
  });

  it('has the version of the package, of the lock file, and of the newest entry of the CHANGELOG', () => {
    expect(read('CHANGELOG.md').match(/^## (.+)$/mu)?.[1]).toBe(manifest.version);
    expect((readJson('package-lock.json') as { version: string }).version).toBe(manifest.version);
    expect(manifest.version).toBe((readJson('package.json') as { version: string }).version);
  });
});

describe('the manifest as a browser gets it', () => {
  it('names a service worker and no Firefox settings in Chrome', () => {
    const chrome = manifestFor('chrome', manifest);
    expect(chrome['background']).toEqual({ service_worker: 'background.js' });
    expect(chrome).not.toHaveProperty('browser_specific_settings');
    expect(chrome).not.toHaveProperty('sidebar_action');
    expect(chrome).toHaveProperty('side_panel.default_path', 'popup/index.html?place=panel');
  });

  it('names an event page and no least Chrome in Firefox', () => {
    const firefox = manifestFor('firefox', manifest);
    expect(firefox['background']).toEqual({ scripts: ['background.js'] });
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
    expect(firefox).not.toHaveProperty('side_panel');
    expect(firefox['permissions']).not.toContain('sidePanel');
    expect(firefox).toHaveProperty('sidebar_action.default_panel', 'popup/index.html?place=panel');
    expect(firefox).toHaveProperty('browser_specific_settings.gecko.id', 'claimlight@claimlight.org');
  });
});
