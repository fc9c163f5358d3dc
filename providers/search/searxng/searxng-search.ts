import { z } from 'zod';
import type { OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import { askSearchEngine } from '#providers/search/ask-search-engine.ts';
import { firstAddresses } from '#providers/search/first-addresses.ts';
import { createSearchEndpoint, type SearchOptions } from '#providers/search/search-endpoint.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';

/** `unresponsive_engines` are pairs of an engine and what is wrong with it. */
const results = z.object({
  results: z.array(
    z.object({
      url: z.string().nullish(),
      title: z.string().nullish(),
      content: z.string().nullish(),
    }),
  ),
  unresponsive_engines: z.array(z.unknown()).default([]),
});

/**
 * A SearXNG of one's own (https://docs.searxng.org/dev/search_api.html): `GET /search?q=&format=json`. It asks
 * several engines and orders what they answer by how many of them show it, and where.
 */
export function createSearxngSearch(options: SearchOptions): SearchProvider {
  const { language } = options;
  const endpoint = createSearchEndpoint('searxng', options);
  const { provider, isSandbox, name } = endpoint;
  return {
    provider,
    isSandbox,
    name,
    concurrency: options.concurrency,
    search: async ({ query, country }, signal) => {
      const url = endpoint.at('search');
      url.search = String(
        new URLSearchParams({ q: query, format: 'json', language: localeOf(language, country) }),
      );
      const request = { method: 'GET', headers: { accept: 'application/json' }, signal };
      const answer = await askSearchEngine(endpoint, url, request, results, (response) =>
        noJson(provider, response),
      );
      // No result at all while engines are out of order is not known to be none.
      if (answer.results.length === 0 && answer.unresponsive_engines.length > 0) {
        const message = `None of the search engines that ${provider} asks gave an answer`;
        throw new ProviderError({ provider, kind: 'unavailable', message, retryable: true });
      }
      return firstAddresses(
        answer.results.map(({ url: link, title, content }) => ({
          url: link,
          title,
          snippet: content,
        })),
      );
    },
  };
}

/** It knows countries as part of a language alone; `all` leaves both open. */
function localeOf(language: string | undefined, country: string | undefined): string {
  if (language === undefined) return 'all';
  return country === undefined ? language : `${language}-${country.toUpperCase()}`;
}

function noJson(provider: string, { status }: OutboundResponse): ProviderError | undefined {
  if (status !== 403) return undefined;
  const message = `${provider} gives no JSON (HTTP 403): add json to search.formats in its settings.yml`;
  return new ProviderError({ provider, kind: 'invalid_request', message, retryable: false });
}
