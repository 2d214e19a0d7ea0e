import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export type Answer = (request: Request) => Promise<Response> | Response;

export interface RunningServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Lets a function answer on a free port; `name` is what the browser calls this machine: `localhost` and `127.0.0.1` are strangers to it. */
export async function serve(answer: Answer, name: 'localhost' | '127.0.0.1'): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: answer, overrideGlobalObjects: false });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://${name}:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
