/** A server whose pages arrive part by part, as over a slow line. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from '@playwright/test';

/** A page that is still arriving. */
export interface SlowPage {
  readonly url: string;
  /** Sends the next part of the markup. */
  send(part: string): void;
  /** Sends the last part. */
  end(part: string): void;
  close(): Promise<void>;
}

/**
 * Serves one page to a browser; its first part is sent when it is asked for.
 * @param context the browser, where it asks the network for nothing else
 */
export async function serveSlowly(context: BrowserContext | null, first: string): Promise<SlowPage> {
  let open: ServerResponse | undefined;
  const server = createServer((request, response) => {
    if (!request.url?.endsWith('/story')) {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(first);
    open = response;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await context?.route(`${origin}/**`, (route) => route.continue());
  return {
    url: `${origin}/2025/02/06/story`,
    send: (part) => void open?.write(part),
    end: (part) => void open?.end(part),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // The browser keeps its lines open.
        server.closeAllConnections();
      }),
  };
}
