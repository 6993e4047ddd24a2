import { spawn } from 'node:child_process';
import { installPackages, root } from './install-packages.mjs';

/** Runs a TypeScript file of this folder with this process's arguments, packages installed first, and ends as it ends. */
export function runTypeScript(file) {
  installPackages();
  const child = spawn(process.execPath, ['--import', 'tsx', `${root}/scripts/lib/${file}`, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  // The child is told by the terminal as well; it closes its browser and servers and then ends.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 0 : 1);
  });
}
