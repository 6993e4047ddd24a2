import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { auditPackages } from './audit-packages.ts';
import { build } from './checks.ts';
import { root } from './command.ts';
import { filesIn, trackedFiles } from './package-files.ts';
import { zipFiles } from './zip-files.ts';

process.exitCode = (await isSound()) ? packAll() : 1;

/** Whether nothing unexplained is known against what is packed and what packs it; says what is known. */
async function isSound(): Promise<boolean> {
  const outcome = await auditPackages(root);
  if (outcome.kind === 'unexplained') {
    console.error(
      'The registry knows something that nobody has explained (scripts/lib/audit-packages.ts); nothing was packed:',
    );
    for (const finding of outcome.findings) console.error(`  ${finding}`);
    return false;
  }
  console.log(
    outcome.kind === 'clean'
      ? 'npm audit: nothing unexplained'
      : `npm audit: this registry does not answer it (${outcome.detail}); ask another one before a release`,
  );
  return true;
}

/** Builds twice, packs each build and writes the packages when both have the same bytes; answers the exit code. */
function packAll(): 0 | 1 {
  const first = buildAndPack();
  const second = first === undefined ? undefined : buildAndPack();
  if (first === undefined || second === undefined) return 1;
  for (const [name, bytes] of first) {
    if (digest(bytes) !== digest(second.get(name) ?? new Uint8Array())) {
      console.error(`Two builds gave different bytes for ${name}; nothing was written.`);
      return 1;
    }
  }
  const folder = `${root}/dist/packages`;
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of first) {
    writeFileSync(`${folder}/${name}`, bytes);
    console.log(`dist/packages/${name}  ${Math.round(bytes.length / 1024)} KB  sha256 ${digest(bytes)}`);
  }
  return 0;
}

function buildAndPack(): ReadonlyMap<string, Uint8Array> | undefined {
  if (!build()) return undefined;
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };
  return new Map([
    [`claimlight-${version}-chrome.zip`, zipFiles(filesIn(`${root}/dist/chrome`))],
    [`claimlight-${version}-firefox.zip`, zipFiles(filesIn(`${root}/dist/firefox`))],
    [`claimlight-${version}-source.zip`, zipFiles(trackedFiles(root))],
  ]);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
