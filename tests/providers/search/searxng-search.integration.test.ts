import { describe, expect, it } from 'vitest';
import type { SearchQuery } from '#providers/search/search-provider.ts';
import { createSearxngSearch } from '#providers/search/searxng/searxng-search.ts';
import { answers } from '#tests/providers/ai/vendor-server.ts';
import { startSearchServer } from './search-server.ts';

const { signal } = new AbortController();

async function ask(
  behave: Parameters<typeof startSearchServer>[0],
  query: SearchQuery = { query: 'burr grinder' },
  options: { language?: string; path?: string } = {},
) {
  await using server = await startSearchServer(behave);
  const baseUrl = `${server.baseUrl}${options.path ?? ''}`;
  const provider = createSearxngSearch({ ...options, baseUrl, concurrency: 4, timeoutMs: 5000 });
  const outcome = await provider.search(query, signal).then(
    (reply) => ({ reply, error: undefined }),
    (error: unknown) => ({ reply: undefined, error }),
  );
  return { ...outcome, call: server.calls[0], provider };
}

const empty = answers({ results: [] });

describe('a search by SearXNG', () => {
  it.each([
    [{ query: 'kaffeemühle & co', country: 'at' }, { language: 'de' }, 'de-AT', 'searxng:de'],
    [{ query: 'kaffeemühle & co' }, { language: 'de' }, 'de', 'searxng:de'],
    [{ query: 'kaffeemühle & co', country: 'at' }, {}, 'all', 'searxng'],
  ])(
    'asks for JSON in the language of the searchers: %o %o',
    async (query, options, language, name) => {
      const { call, provider } = await ask(empty, query, options);
      expect([call?.method, call?.url.pathname]).toEqual(['GET', '/search']);
      expect(Object.fromEntries(call?.url.searchParams ?? [])).toEqual({
        q: 'kaffeemühle & co',
        format: 'json',
        language,
      });
      expect(provider).toMatchObject({ provider: 'searxng', name, isSandbox: false });
    },
  );

  it.each(['/searxng', '/searxng/'])('is asked under its path %s', async (path) => {
    const { call } = await ask(empty, { query: 'kettle' }, { path });
    expect(call?.url.pathname).toBe('/searxng/search');
  });

  it('answers the first ten results', async () => {
    const pages = Array.from({ length: 25 }, (_, index) => {
      return { url: `https://shop.example/${index}`, title: 'A shop', engine: 'duckduckgo' };
    });
    // Some of its engines know facts that are on no page.
    const results = [{ url: null, title: 'A fact' }, ...pages];
    const { reply } = await ask(
      answers({ results, unresponsive_engines: [['google', 'CAPTCHA']] }),
    );
    expect(reply?.urls).toEqual(pages.slice(0, 10).map(({ url }) => url));
  });

  it('finds nothing where all engines say so', async () => {
    const { reply } = await ask(answers({ results: [], unresponsive_engines: [] }));
    expect(reply).toEqual({ urls: [], results: [] });
  });

  it('does not take the silence of its engines for no result', async () => {
    const { error } = await ask(
      answers({ results: [], unresponsive_engines: [['google', 'timeout']] }),
    );
    expect(error).toMatchObject({ name: 'ProviderError', kind: 'unavailable', retryable: true });
  });

  it('says what to change where JSON is switched off', async () => {
    const { error } = await ask(answers('Forbidden', 403));
    expect(error).toMatchObject({
      kind: 'invalid_request',
      retryable: false,
      message: expect.stringContaining('search.formats'),
    });
  });

  it('tells too many requests', async () => {
    const { error } = await ask(answers('Too Many Requests', 429));
    expect(error).toMatchObject({ provider: 'searxng', kind: 'rate_limited', retryable: true });
  });
});
