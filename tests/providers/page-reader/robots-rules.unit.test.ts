import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RobotsRules } from '#providers/page-reader/robots-rules.ts';

const page = new URL('https://coffee.example/burrs');
const { signal } = new AbortController();
const minutes = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** A site whose robots.txt answers these, one after the other. */
function rulesOf(...statuses: number[]) {
  const fetch = vi.fn(async () => ({
    status: statuses[fetch.mock.calls.length - 1] ?? 404,
    headers: new Headers(),
    body: Buffer.from(''),
  }));
  const rules = new RobotsRules(fetch as unknown as ConstructorParameters<typeof RobotsRules>[0]);
  return { fetch, isAllowed: async () => (await rules.ask(page, signal)).isAllowed };
}

it('a site that is out of order is asked again after ten minutes', async () => {
  const { fetch, isAllowed } = rulesOf(503, 404);
  expect(await isAllowed()).toBe(false);
  vi.advanceTimersByTime(9 * minutes);
  expect(await isAllowed()).toBe(false);
  vi.advanceTimersByTime(2 * minutes);
  expect(await isAllowed()).toBe(true);
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('rules are asked for again after a day', async () => {
  const { fetch, isAllowed } = rulesOf(404, 503);
  expect(await isAllowed()).toBe(true);
  vi.advanceTimersByTime(23 * 60 * minutes);
  expect(await isAllowed()).toBe(true);
  vi.advanceTimersByTime(2 * 60 * minutes);
  expect(await isAllowed()).toBe(false);
  expect(fetch).toHaveBeenCalledTimes(2);
});
