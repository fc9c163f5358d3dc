import { expect, it } from 'vitest';
import { HostQueue } from '#providers/page-reader/host-queue.ts';

it('a host whose turns are taken for a minute is not waited for', async () => {
  const queue = new HostQueue();
  queue.slowDown('slow.example', 10);
  const abort = new AbortController();
  const ask = (host: string) =>
    queue.turn(host, abort.signal).then(
      () => 'now',
      (error: Error) => error.name,
    );
  const turns = Array.from({ length: 9 }, () => ask('slow.example'));
  const elsewhere = ask('other.example');
  abort.abort();
  const waited = Array.from({ length: 6 }, () => 'AbortError');
  expect(await Promise.all(turns)).toEqual(['now', ...waited, 'UnreadablePage', 'UnreadablePage']);
  expect(await elsewhere).toBe('now');
});
