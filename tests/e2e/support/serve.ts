import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page that a test makes up. */
export interface MadePage {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** Answered only when this is fulfilled, as a slow server does. */
  readonly until?: Promise<unknown>;
}

/** A static server on the loopback address. */
export interface Server {
  /** With a slash at the end. */
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly requested: readonly string[];
  /** Serves a page of its own at a path, before any file. */
  put(path: string, page: MadePage): void;
  close(): Promise<void>;
}

/** Serves a folder's files on a free port of the loopback address; `page.html` is also found as `page.html.gz`. */
export async function serve(folder: string): Promise<Server> {
  const root = resolve(folder);
  const made = new Map<string, MadePage>();
  const requested: string[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname);
    requested.push(path);
    const own = made.get(path);
    if (own !== undefined) {
      await own.until;
      response.writeHead(own.status ?? 200, { 'content-type': types['.html'], ...own.headers }).end(own.body);
      return;
    }
    const file = resolve(root, `.${path}`);
    const content = file.startsWith(root + sep) ? await readContent(file) : undefined;
    if (content === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(content);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requested,
    put: (path, page) => void made.set(path, page),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function readContent(file: string): Promise<Buffer | undefined> {
  if (await isFile(file)) return readFile(file);
  return (await isFile(`${file}.gz`)) ? gunzipSync(await readFile(`${file}.gz`)) : undefined;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};
