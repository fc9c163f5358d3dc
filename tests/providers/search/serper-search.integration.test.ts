import { describe, expect, it } from 'vitest';
import type { SearchQuery } from '#providers/search/search-provider.ts';
import { createSerperSearch } from '#providers/search/serper/serper-search.ts';
import { answers } from '#tests/providers/ai/vendor-server.ts';
import { startSearchServer } from './search-server.ts';

const apiKey = 'a-key-nobody-sees';
const { signal } = new AbortController();

async function ask(
  behave: Parameters<typeof startSearchServer>[0],
  query: SearchQuery = { query: 'burr grinder' },
  options: { language?: string; timeoutMs?: number } = {},
) {
  await using server = await startSearchServer(behave);
  const { baseUrl, calls } = server;
  const provider = createSerperSearch({
    baseUrl,
    apiKey,
    concurrency: 4,
    timeoutMs: 5000,
    ...options,
  });
  const outcome = await provider.search(query, signal).then(
    (reply) => ({ reply, error: undefined }),
    (error: unknown) => ({ reply: undefined, error }),
  );
  return { ...outcome, calls, provider };
}

const link = (number: number) => ({ link: `https://shop.example/${number}`, position: number });

describe('a search by Serper', () => {
  it('asks for ten results of a country and a language, the key in its header', async () => {
    const query = { query: 'kaffeemühle', country: 'de' };
    const { calls } = await ask(answers({ organic: [] }), query, { language: 'de' });
    expect(calls).toHaveLength(1);
    const [call] = calls;
    expect([call?.method, call?.url.pathname]).toEqual(['POST', '/search']);
    expect(call?.headers['x-api-key']).toBe(apiKey);
    expect(JSON.parse(call?.body ?? '')).toEqual({ q: 'kaffeemühle', gl: 'de', hl: 'de', num: 10 });
  });

  it('leaves country and language to Serper where none is known', async () => {
    const { calls, provider } = await ask(answers({ organic: [] }));
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ q: 'burr grinder', num: 10 });
    expect(provider).toMatchObject({ provider: 'serper', name: 'serper', isSandbox: false });
  });

  it('answers the organic results, best first, each once, ten at most', async () => {
    const organic = [link(1), link(2), link(1), { link: 'about:blank' }];
    for (let number = 3; number < 15; number += 1) organic.push(link(number));
    const { reply } = await ask(answers({ ads: [link(99)], organic }));
    expect(reply?.urls).toEqual(
      Array.from({ length: 10 }, (_, index) => `https://shop.example/${index + 1}`),
    );
  });

  it('finds nothing where Serper lists nothing', async () => {
    const { reply } = await ask(answers({ searchParameters: {} }));
    expect(reply).toEqual({ urls: [], results: [] });
  });

  it.each([
    ['a wrong key', 403, { message: 'Unauthorized.', statusCode: 403 }, 'authentication', false],
    [
      'no credit',
      400,
      { message: 'Not enough credits', statusCode: 400 },
      'quota_exhausted',
      false,
    ],
    ['another mistake', 400, { message: 'Missing q', statusCode: 400 }, 'invalid_request', false],
    ['a redirect', 302, {}, 'invalid_request', false],
    ['too many requests', 429, {}, 'rate_limited', true],
    ['a fault of its own', 500, {}, 'unavailable', true],
    ['something else than results', 200, { organic: 'none' }, 'unavailable', true],
  ] as const)('tells %s', async (_what, status, body, kind, retryable) => {
    const { error } = await ask(answers(body, status, { 'retry-after': '7' }));
    expect(error).toMatchObject({ name: 'ProviderError', provider: 'serper', kind, retryable });
    expect(error).toHaveProperty(
      'retryAfterMs',
      kind === 'rate_limited' || status === 500 ? 7000 : undefined,
    );
    expect(String(error)).not.toContain(apiKey);
    expect(String(error)).not.toContain('burr');
  });

  it('names a page in place of JSON, a broken line and a missing server', async () => {
    const html = await ask((response) => response.end('<html>'));
    expect(html.error).toMatchObject({ kind: 'unavailable', retryable: true });
    const broken = await ask((response) => response.destroy());
    expect(broken.error).toMatchObject({ kind: 'unavailable', retryable: true });
    const gone = await startSearchServer(() => undefined);
    await gone[Symbol.asyncDispose]();
    const provider = createSerperSearch({
      baseUrl: gone.baseUrl,
      apiKey,
      concurrency: 1,
      timeoutMs: 5000,
    });
    await expect(provider.search({ query: 'kettle' }, signal)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('gives up in its time', async () => {
    const { error } = await ask(() => undefined, { query: 'kettle' }, { timeoutMs: 100 });
    expect(error).toMatchObject({ kind: 'timeout', retryable: true });
  });

  it('ends with the reason of whoever cancels it', async () => {
    const abort = new AbortController();
    const reason = new Error('the run was cancelled');
    await using server = await startSearchServer(() => abort.abort(reason));
    const provider = createSerperSearch({
      baseUrl: server.baseUrl,
      apiKey,
      concurrency: 1,
      timeoutMs: 5000,
    });
    await expect(provider.search({ query: 'kettle' }, abort.signal)).rejects.toBe(reason);
  });
});
