import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2',
};

/** Where files are served from: the beginning of the path, and the folder. The first that fits is taken. */
export type Mounts = readonly (readonly [path: string, folder: string])[];

export interface FileServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves folders to this machine, on a free port. */
export async function serveFiles(mounts: Mounts): Promise<FileServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [path, folder] = mounts.find(([path]) => pathname.startsWith(path)) ?? ['', ''];
    // Asked for by the browser, whatever the page.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const file = join(folder, pathname.slice(path.length));
    readFile(file).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'max-age=3600' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => { server.listen(0, 'localhost', resolve); });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
