import type { Server } from 'node:http';

/** Serves on a free port of loopback while the tests of the file run. */
export function serve(server: Server): void {
  beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
}

export function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the server does not run');
  }
  return `http://127.0.0.1:${address.port}`;
}
