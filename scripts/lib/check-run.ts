import { runChecks } from './checks.ts';

process.exitCode = runChecks().failed.length === 0 ? 0 : 1;
