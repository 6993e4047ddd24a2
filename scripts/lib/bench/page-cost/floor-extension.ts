import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'One message',
  version: '1',
  background: { service_worker: 'background.js' },
  content_scripts: [{ matches: ['http://*/*'], js: ['loader.js'], run_at: 'document_idle' }],
};

/** Hands on the folder of an extension that says once on which page it is, and does nothing else: less than that no extension can do that knows its pages. */
export async function withFloorExtension<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-floor-'));
  try {
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'background.js'), 'chrome.runtime.onMessage.addListener(() => undefined);\n');
    await writeFile(
      join(folder, 'loader.js'),
      'chrome.runtime.sendMessage({ url: location.href }).catch(() => undefined);\n',
    );
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
