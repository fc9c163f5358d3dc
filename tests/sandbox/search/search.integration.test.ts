import { beforeEach, describe, expect, it } from 'vitest';
import { createSerperSearch } from '#providers/search/serper/serper-search.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();
beforeEach(() => sandbox.reset());

const { signal } = new AbortController();

function search(query: string, apiKey = 'any') {
  const provider = createSerperSearch({
    baseUrl: `${sandbox.url}/serper`,
    sandboxUrl: sandbox.url,
    apiKey,
    concurrency: 1,
    timeoutMs: 5000,
  });
  return { provider, reply: provider.search({ query }, signal) };
}

async function shared(one: string, other: string): Promise<number> {
  const [left, right] = await Promise.all([search(one).reply, search(other).reply]);
  return left.urls.filter((url) => right.urls.includes(url)).length;
}

describe('the stand-in of a search engine', () => {
  it('answers ten pages, the same every time, and is known as the sandbox', async () => {
    const { provider, reply } = search('best burr coffee grinder');
    expect(provider).toMatchObject({
      provider: 'sandbox',
      name: 'sandbox:serper',
      isSandbox: true,
    });
    const { urls } = await reply;
    expect(urls).toHaveLength(10);
    expect(await search('best burr coffee grinder').reply).toMatchObject({ urls });
    for (const url of urls) expect(url.startsWith(`${sandbox.url}/web/`)).toBe(true);
  });

  it.each([
    ['best burr coffee grinder', 'burr coffee grinders', 'coffee maker'],
    ['clean espresso machine', 'espresso machine cleaning', 'espresso tamper 58mm'],
    ['buy electric gooseneck kettle', 'gooseneck kettle electric', 'coffee grinder'],
  ])('shows the pages of "%s" for "%s", too, and hardly one for "%s"', async (one, near, far) => {
    expect(await shared(one, near)).toBeGreaterThanOrEqual(4);
    expect(await shared(one, far)).toBeLessThanOrEqual(1);
  });

  it.each(['the', '?', 'مطحنة قهوة'])('has pages for %s', async (query) => {
    expect((await search(query).reply).urls).toHaveLength(10);
  });

  it('knows a wrong key', async () => {
    await expect(search('kettle', 'invalid').reply).rejects.toMatchObject({
      kind: 'authentication',
    });
  });

  it('obeys the knobs in the words of Serper', async () => {
    const match = { path: '/serper' };
    await sandbox.turn({ match, effect: { rate_limit: { retry_after_seconds: 3 } }, times: 1 });
    await expect(search('kettle').reply).rejects.toMatchObject({
      kind: 'rate_limited',
      retryAfterMs: 3000,
    });
    await sandbox.turn({ match, effect: { status: { code: 503 } } });
    await expect(search('kettle').reply).rejects.toMatchObject({ kind: 'unavailable' });
    const refused = await fetch(`${sandbox.url}/serper/search`, { method: 'POST' });
    expect(await refused.json()).toEqual({ message: 'Internal server error', statusCode: 503 });
    for (const effect of ['drop_connection', 'html', 'malformed']) {
      await sandbox.turn({ match, effect });
      await expect(search('kettle').reply).rejects.toMatchObject({ kind: 'unavailable' });
    }
    await sandbox.turn({ match, effect: { delay_ms: 50 } });
    expect((await search('kettle').reply).urls).toHaveLength(10);
  });
});
