import { describe, expect, it } from 'vitest';
import { discoverSite } from '#providers/cms/wordpress/discover-site.ts';
import type { OutboundFetch } from '#providers/outbound/outbound-fetch.ts';
import { signal } from './target.ts';

const index = JSON.stringify({ namespaces: ['wp/v2'], authentication: {} });

/** A web where the first address redirects to the second, and every other has a WordPress. */
function webOf(from: string, to: string) {
  const asked: { url: string; headers: Record<string, string> }[] = [];
  const fetch: OutboundFetch = (url, { headers }) => {
    asked.push({ url, headers });
    const isMoved = url.startsWith(from);
    return Promise.resolve({
      status: isMoved ? 301 : 200,
      headers: new Headers(isMoved ? { location: to } : {}),
      body: Buffer.from(isMoved ? '' : index),
    });
  };
  return { fetch, asked };
}

const discover = (siteUrl: string, fetch: OutboundFetch) =>
  discoverSite({ fetch, siteUrl, authorization: 'Basic secret', signal });

describe('the proper address of the same site is taken over', () => {
  it.each([
    ['http://shop.example', 'https://shop.example/wp-json/', 'https://shop.example'],
    ['https://shop.example', 'https://www.shop.example/wp-json/', 'https://www.shop.example'],
    ['http://www.shop.example/b', 'https://shop.example/b/wp-json/', 'https://shop.example/b'],
  ])('%s → %s', async (siteUrl, location, base) => {
    const { fetch, asked } = webOf(`${siteUrl}/`, location);
    const { root } = await discover(siteUrl, fetch);
    expect(root.addressOf('/wp/v2/posts', { page: '2' })).toBe(
      `${base}/wp-json/wp/v2/posts?page=2`,
    );
    expect(asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });
});

describe('a redirect is refused that leads', () => {
  it.each([
    ['away from https', 'https://shop.example', 'http://shop.example/wp-json/'],
    ['to another site', 'https://shop.example', 'https://evil.example/wp-json/'],
    ['to another port', 'http://shop.example', 'http://shop.example:9200/wp-json/'],
    ['to a login page', 'https://shop.example', 'https://shop.example/login'],
    ['to no address', 'https://shop.example', 'https://['],
  ])('%s', async (_what, siteUrl, location) => {
    const { fetch, asked } = webOf(`${siteUrl}/`, location);
    await expect(discover(siteUrl, fetch)).rejects.toMatchObject({ kind: 'redirect' });
    expect(asked).toHaveLength(1);
  });
});

describe('an address as people type it', () => {
  it.each([
    ' https://shop.example/blog/ ',
    'https://shop.example/blog?utm=1',
    'https://shop.example/blog#top',
  ])('%s', async (siteUrl) => {
    const { fetch } = webOf('nowhere', '');
    const { root } = await discover(siteUrl, fetch);
    expect(root.addressOf('/')).toBe('https://shop.example/blog/wp-json/');
  });
});
