import { describe, expect, it } from 'vitest';
import { createPageReader } from '#providers/page-reader/create-page-reader.ts';
import { createSerperSearch } from '#providers/search/serper/serper-search.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();
const { signal } = new AbortController();

function search(query: string) {
  const provider = createSerperSearch({
    baseUrl: `${sandbox.url}/serper`,
    apiKey: 'any',
    concurrency: 1,
    timeoutMs: 5000,
  });
  return provider.search({ query }, signal);
}

describe('the made-up web', () => {
  it('serves the pages that its search engine shows, in the words of the search', async () => {
    const { results } = await search('espresso machine for home');
    const shown = results.find(({ url }) => url.includes('/encyclopedia/'));
    const reader = createPageReader({ allowedHosts: [new URL(sandbox.url).host] });
    const page = await reader.read(shown?.url ?? '', signal);
    expect(page.title).toBe(shown?.title);
    expect(page.text).toMatch(/\d+ per cent|\d+ attempts/);
    expect(page.text.toLowerCase()).toMatch(/espresso|machine|home/);
    expect(page.text).not.toMatch(/Advertisement|figures and all|[{}[\]|]/);
  });

  it('has a site that wants no robots, one without a text, and none that nobody made up', async () => {
    const { results } = await search('espresso machine');
    const urlOf = (site: string) => results.find(({ url }) => url.includes(`/${site}/`))?.url ?? '';
    const reader = createPageReader({ allowedHosts: [new URL(sandbox.url).host] });
    await expect(reader.read(urlOf('expert-forum'), signal)).rejects.toThrow(
      /does not allow robots/,
    );
    await expect(reader.read(urlOf('video-school'), signal)).rejects.toThrow(/no text/);
    expect((await fetch(`${sandbox.url}/web/elsewhere/espresso`)).status).toBe(404);
  });
});
