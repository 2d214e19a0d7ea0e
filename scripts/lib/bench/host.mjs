import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { keyOf } from './replies.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };

/** Sends as it is what stands below these addresses: a folder's files, or contents at hand. */
async function fileAt(path, { folders, contents }) {
  if (path in contents) return contents[path];
  const folder = Object.keys(folders).find((each) => path.startsWith(each));
  return folder && !path.includes('..') ? readFile(folders[folder] + path.slice(folder.length)).catch(() => null) : null;
}

/**
 * Serves pages, scripts and the recorded replies from this machine.
 *
 * @param site.folders folders by the address that they are below
 * @param site.contents texts by their address
 * @param site.replies recorded replies by request
 */
export async function serve(site) {
  const answer = async (request, response) => {
    const file = request.method === 'GET' ? await fileAt(request.url, site) : null;
    const reply = file ?? site.replies[keyOf(request.method, request.url, await text(request))];
    const type = file === null ? 'application/json' : types[extname(request.url)] ?? types['.html'];
    response.writeHead(reply === undefined ? 404 : 200, { 'content-type': type }).end(reply);
  };
  // A page that goes may take a request back.
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
