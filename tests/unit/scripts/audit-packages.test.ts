import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { auditPackages } from '../../../scripts/lib/audit-packages.ts';
import { root } from '../../repo/repository.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A registry that knows something against packages, or has no such service. */
async function registryWith(known: object | undefined): Promise<string> {
  const server = createServer((request, response) => {
    const isAsked = request.method === 'POST' && request.url === '/-/npm/v1/security/advisories/bulk';
    response.writeHead(isAsked && known !== undefined ? 200 : 405, { 'content-type': 'application/json' });
    response.end(isAsked ? JSON.stringify(known ?? {}) : '{}');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const url = 'https://github.com/advisories/GHSA-made-up-0001';
const against = { preact: [{ id: 1, url, title: 'Made up', severity: 'high', vulnerable_versions: '>=0', cwe: [] }] };

it('says that nothing is known against the packages', async () => {
  expect(await auditPackages(root, { registry: await registryWith({}) })).toEqual({ kind: 'clean' });
});

it('names what nobody has explained', async () => {
  const outcome = await auditPackages(root, { registry: await registryWith(against) });
  expect(outcome).toEqual({ kind: 'unexplained', findings: [`preact: Made up (high, ${url})`] });
});

it('leaves out what was explained', async () => {
  const explained = new Map([[url, 'never called']]);
  expect(await auditPackages(root, { registry: await registryWith(against), explained })).toEqual({ kind: 'clean' });
});

it('does not take a registry without the service for a clean one', async () => {
  const outcome = await auditPackages(root, { registry: await registryWith(undefined) });
  expect(outcome.kind).toBe('unanswered');
});
