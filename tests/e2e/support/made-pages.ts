import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from './serve.ts';
import { samples } from './use-browser.ts';

let count = 0;

/** Serves a sample as an article of its own, so that tests in one browser do not meet each other's annotations; answers its address. */
export function publishCopy(server: Server, sample: string): string {
  const body = readFileSync(join(samples, sample), 'utf8');
  count += 1;
  const path = `copy-${count}-${sample}`;
  server.put(`/${path}`, { body: body.replaceAll(`href="${sample}"`, `href="${path}"`) });
  return server.url + path;
}

/** Serves a page made of the given body; answers its address. */
export function publishBody(server: Server, body: string, style = ''): string {
  count += 1;
  const path = `made-${count}.html`;
  const head = `<meta charset="utf-8" /><title>Made for a test</title><style>${style}</style>`;
  server.put(`/${path}`, { body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>` });
  return server.url + path;
}
