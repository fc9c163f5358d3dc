import { type Environment, EnvironmentError } from '#config/environment.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';
import { createSearxngSearch } from '#providers/search/searxng/searxng-search.ts';
import { createSerperSearch } from '#providers/search/serper/serper-search.ts';

export const searchVariables = [
  'SEARCH_PROVIDER',
  'SEARCH_BASE_URL',
  'SEARCH_API_KEY',
  'SEARCH_LANGUAGE',
  'SEARCH_CONCURRENCY',
] as const;

/** Serper's own address of its search of Google. */
const serperUrl = 'https://google.serper.dev';

/** A search takes one to three seconds; a SearXNG waits up to ten for the slowest of its engines. */
const searchTimeoutMilliseconds = 30_000;

type ResearchEnvironment = Pick<
  Environment,
  (typeof searchVariables)[number] | 'OPENAI_BASE_URL' | 'SANDBOX_URL'
>;

/**
 * The search engine the environment names, null where it names none.
 *
 * @param sandboxUrl where the sandbox is reached, whose answers are marked
 * @throws EnvironmentError where that engine needs more than was given
 */
export function createSearchProvider(
  environment: Pick<Environment, (typeof searchVariables)[number]>,
  sandboxUrl: string,
): SearchProvider | null {
  const { SEARCH_PROVIDER, SEARCH_BASE_URL, SEARCH_API_KEY } = environment;
  const options = {
    timeoutMs: searchTimeoutMilliseconds,
    concurrency: environment.SEARCH_CONCURRENCY,
    language: environment.SEARCH_LANGUAGE,
    sandboxUrl,
  };
  switch (SEARCH_PROVIDER) {
    case 'none':
      return null;
    case 'serper':
      if (SEARCH_API_KEY === undefined) throw missing('SEARCH_API_KEY', 'the key of serper.dev');
      return createSerperSearch({
        ...options,
        baseUrl: SEARCH_BASE_URL ?? serperUrl,
        apiKey: SEARCH_API_KEY,
      });
    case 'searxng':
      if (SEARCH_BASE_URL === undefined) {
        throw missing('SEARCH_BASE_URL', 'where your SearXNG is reached');
      }
      return createSearxngSearch({ ...options, baseUrl: SEARCH_BASE_URL });
  }
}

/**
 * Whom research asks: the search engine the environment names; without one, where the sandbox writes the texts,
 * the sandbox's made-up web, so that research can be tried before a search engine is paid. Null: nobody.
 */
export function createResearchSearch(environment: ResearchEnvironment): SearchProvider | null {
  const { SANDBOX_URL, OPENAI_BASE_URL } = environment;
  const named = createSearchProvider(environment, SANDBOX_URL);
  if (named || new URL(OPENAI_BASE_URL).origin !== new URL(SANDBOX_URL).origin) return named;
  return createSerperSearch({
    baseUrl: new URL('/serper', SANDBOX_URL).href,
    apiKey: 'sandbox',
    timeoutMs: searchTimeoutMilliseconds,
    concurrency: environment.SEARCH_CONCURRENCY,
    sandboxUrl: SANDBOX_URL,
  });
}

function missing(name: keyof Environment, meaning: string): EnvironmentError {
  return new EnvironmentError([`${name} is required with this SEARCH_PROVIDER: ${meaning}`]);
}
