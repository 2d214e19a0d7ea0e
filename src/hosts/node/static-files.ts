import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.map': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
  '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};

/** Serves the files of a folder; `index.html` stands for its folder. Answers null for what is not there. */
export function staticFiles(folder: string): (request: Request) => Promise<Response | null> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    const url = new URL(request.url);
    const path = pathOf(url);
    if (path === null) return null;
    const content = await contentOf(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (content) return reply(request, path, content);
    const isFolder = !path.endsWith('/') && (await contentOf(join(folder, path, 'index.html')));
    return isFolder ? new Response(null, { status: 308, headers: { location: `${path.replace(/^\/+/, '/')}/${url.search}` } }) : null;
  };
}

/** The path inside the folder, or null when it is not one; it can never lead out, for it is absolute when normalised. */
function pathOf(url: URL): string | null {
  try {
    const path = decodeURIComponent(url.pathname);
    return path.includes('\0') || path.includes('\\') ? null : normalize(path).split(sep).join('/');
  } catch {
    return null;
  }
}

async function contentOf(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

function reply(request: Request, path: string, content: Buffer<ArrayBuffer>): Response {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
  const headers = {
    'content-type': types[path.endsWith('/') ? '.html' : extname(path).toLowerCase()] ?? 'application/octet-stream',
    // Names below /assets/ change with their content.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : content, { headers: { ...headers, 'content-length': String(content.length) } });
}
