import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePorts } from '#scripts/platform/ports/choose-ports.ts';
import { portWishes } from '#scripts/platform/ports/port-wishes.ts';

describe('ports of the platform', () => {
  let server: Server;
  let busy: number;
  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    busy = typeof address === 'object' && address ? address.port : 0;
  });
  afterEach(() => server.close());

  const wish = (name: string, variable: string, port: number) => ({ name, variable, port });

  it('names every busy port, who holds it and how to choose another', async () => {
    const wishes = [wish('the API', 'PORT', busy), wish('Temporal', 'TEMPORAL_PORT', busy)];
    const refusal = await choosePorts(wishes, '127.0.0.1', false).catch(
      (error: Error) => error.message,
    );
    expect(refusal).toContain(`${busy} for the API is taken by process ${process.pid}`);
    expect(refusal).toContain('TEMPORAL_PORT=');
    expect(refusal).toContain('--next-port');
  });

  it('takes the next free one only when asked to', async () => {
    const chosen = await choosePorts([wish('the API', 'PORT', busy)], '127.0.0.1', true);
    expect(chosen.PORT).toBeGreaterThan(busy);
  });

  it('never gives two servers the same port', async () => {
    const wishes = [wish('a', 'A', busy), wish('b', 'B', busy)];
    const { A, B } = await choosePorts(wishes, '127.0.0.1', true);
    expect(A).not.toBe(B);
  });

  it('asks for no port of a part that is given from outside', () => {
    const given = {
      DATABASE_URL: 'postgresql://x',
      TEMPORAL_ADDRESS: 'temporal:7233',
      PORT: '9000',
    };
    expect(portWishes(given).map(({ variable, port }) => [variable, port])).toEqual([
      ['PORT', 9000],
      ['SANDBOX_PORT', 8010],
      ['SANDBOX_SMTP_PORT', 8025],
    ]);
  });
});
