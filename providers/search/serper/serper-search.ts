import { z } from 'zod';
import type { OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import { askSearchEngine, jsonOf } from '#providers/search/ask-search-engine.ts';
import { firstAddresses } from '#providers/search/first-addresses.ts';
import { createSearchEndpoint, type SearchOptions } from '#providers/search/search-endpoint.ts';
import { refusalOf } from '#providers/search/search-failures.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';

/** Without results for a phrase the list is left out. */
const results = z.object({
  organic: z
    .array(
      z.object({
        link: z.string().nullish(),
        title: z.string().nullish(),
        snippet: z.string().nullish(),
      }),
    )
    .default([]),
});

/** An account without searches left is told by a 400 and these words, a wrong key by a 403. */
const outOfCredit = z.object({ message: z.string().regex(/not enough credits/i) });

/** Results asked for: ten are one credit, more are two. */
const resultsAPage = 10;

/** Google's results by Serper (https://serper.dev): `POST /search` with the key in `X-API-KEY`. */
export function createSerperSearch(options: SearchOptions & { apiKey: string }): SearchProvider {
  const { apiKey, language } = options;
  const endpoint = createSearchEndpoint('serper', options);
  const { provider, isSandbox, name } = endpoint;
  const explain = ({ status, body }: OutboundResponse) =>
    status === 400 && outOfCredit.safeParse(jsonOf(body)).success
      ? refusalOf(endpoint, 'quota_exhausted', status)
      : undefined;
  return {
    provider,
    isSandbox,
    name,
    concurrency: options.concurrency,
    search: async ({ query, country }, signal) => {
      const request = {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
        body: JSON.stringify({ q: query, gl: country, hl: language, num: resultsAPage }),
        signal,
      };
      const at = endpoint.at('search');
      const { organic } = await askSearchEngine(endpoint, at, request, results, explain);
      return firstAddresses(
        organic.map(({ link, title, snippet }) => ({ url: link, title, snippet })),
      );
    },
  };
}
