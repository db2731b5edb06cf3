import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** By file ending; anything else is taken for a page, which is what the commands here serve. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

/** A server on a loopback port, and the address of a file on it. */
export interface FolderServer {
  readonly urlOf: (name: string) => string;
  readonly close: () => void;
}

/** The path inside the folder that an address asks for, or null when it leads out of it or to nothing. */
function pathFor(folder: string, address: string): string | null {
  try {
    const asked = normalize(decodeURIComponent(new URL(address, 'http://loopback').pathname));
    const path = join(folder, asked);
    return path.startsWith(normalize(folder)) && existsSync(path) && statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}

/**
 * Serves the files of a folder to this machine only. Content scripts run on http pages, not on files.
 * @param folder what lies outside of it is not served
 */
export function serveFolder(folder: string): Promise<FolderServer> {
  const server: Server = createServer((request, response) => {
    const path = pathFor(folder, request.url ?? '/');
    if (!path) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(path).toLowerCase()] ?? 'text/html; charset=utf-8',
    });
    createReadStream(path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        urlOf: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
