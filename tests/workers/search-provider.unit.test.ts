import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '#config/environment.ts';
import {
  createResearchSearch,
  createSearchProvider,
  searchVariables,
} from '#workers/create-search-provider.ts';

const create = (given: Record<string, string>) =>
  createSearchProvider(readEnvironment(given, searchVariables), 'http://127.0.0.1:8010');

describe('the search engine of the environment', () => {
  it('is none unless one is named', () => {
    expect(create({})).toBeNull();
    expect(create({ SEARCH_API_KEY: 'key' })).toBeNull();
  });

  it('is Serper at its own address, and the sandbox at that of the sandbox', () => {
    const serper = { SEARCH_PROVIDER: 'serper', SEARCH_API_KEY: 'key' };
    expect(create(serper)).toMatchObject({ name: 'serper', isSandbox: false, concurrency: 4 });
    const sandbox = { ...serper, SEARCH_BASE_URL: 'http://127.0.0.1:8010/serper' };
    expect(create(sandbox)).toMatchObject({ name: 'sandbox:serper', isSandbox: true });
  });

  it('is a SearXNG in the language of the searchers', () => {
    const searxng = { SEARCH_PROVIDER: 'searxng', SEARCH_BASE_URL: 'http://searxng:8080' };
    const provider = create({ ...searxng, SEARCH_LANGUAGE: 'de', SEARCH_CONCURRENCY: '2' });
    expect(provider).toMatchObject({ name: 'searxng:de', concurrency: 2 });
  });

  it.each([
    [{ SEARCH_PROVIDER: 'serper' }, 'SEARCH_API_KEY is required'],
    [{ SEARCH_PROVIDER: 'searxng' }, 'SEARCH_BASE_URL is required'],
    [{ SEARCH_PROVIDER: 'bing' }, 'SEARCH_PROVIDER="bing"'],
    [{ SEARCH_PROVIDER: 'searxng', SEARCH_BASE_URL: 'searxng:8080' }, 'must be an http(s) address'],
    [{ SEARCH_API_KEY: 'a key' }, 'SEARCH_API_KEY=(hidden)'],
    [{ SEARCH_LANGUAGE: 'german' }, 'must be two small letters'],
    [{ SEARCH_CONCURRENCY: '0' }, 'SEARCH_CONCURRENCY="0"'],
  ])('tells what is wrong: %o', (given, problem) => {
    expect(() => create(given)).toThrow(EnvironmentError);
    expect(() => create(given)).toThrow(problem);
  });
});

describe('the search engine of research', () => {
  const variables = [...searchVariables, 'OPENAI_BASE_URL', 'SANDBOX_URL'] as const;
  const research = (given: Record<string, string>) =>
    createResearchSearch(readEnvironment(given, variables));

  it("is the sandbox's where the sandbox writes and none is named", () => {
    expect(research({})).toMatchObject({ name: 'sandbox:serper', isSandbox: true });
  });

  it('is the one that is named, whoever writes', () => {
    const serper = { SEARCH_PROVIDER: 'serper', SEARCH_API_KEY: 'key' };
    expect(research(serper)).toMatchObject({ name: 'serper', isSandbox: false });
  });

  it('is none where a real model writes and none is named: nothing made up gets into its texts', () => {
    expect(research({ OPENAI_BASE_URL: 'https://api.openai.com/v1' })).toBeNull();
  });
});
