import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** Where a browser's own unavoidable housekeeping is led: a name that exists nowhere (RFC 6761). */
export const quiet = 'http://quiet.invalid';

/**
 * The proxy every request that leaves a browser under test must pass. It forwards the origins a test
 * allows and refuses and records all others, so that one stray request fails the test that made it.
 */
export interface Tripwire {
  port: number;
  /** What tried to leave, as "METHOD address", in order. */
  recorded: string[];
  /** What was let through and how it was answered, as "METHOD address status", in order. */
  forwarded: string[];
  allow(origin: string): void;
  close(): Promise<void>;
}

export async function setTripwire(allowed: string[] = []): Promise<Tripwire> {
  const origins = new Set(allowed);
  const recorded: string[] = [];
  const forwarded: string[] = [];
  const server = createServer((incoming, answer) => {
    const address = incoming.url ?? '';
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !origins.has(url.origin)) {
      if (url?.origin !== quiet) recorded.push(`${incoming.method} ${address}`);
      answer.writeHead(502).end();
      return;
    }
    const { method, headers } = incoming;
    const onward = request(url, { method, headers }, (got) => {
      forwarded.push(`${method} ${address} ${got.statusCode}`);
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket, head) => {
    const [host = '', port = ''] = (incoming.url ?? '').split(':');
    socket.on('error', () => socket.destroy());
    if (!origins.has(`http://${host}:${port}`) && !origins.has(`https://${host}:${port}`)) {
      recorded.push(`CONNECT ${incoming.url}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
  });
  const port = await listen(server);
  return {
    port,
    recorded,
    forwarded,
    allow: (origin) => void origins.add(origin),
    close: () => closed(server),
  };
}

/** Listens on a free port of this machine alone and says which. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Ends a server together with the connections a browser keeps open to it. */
export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
