import { describe, expect, it } from 'vitest';
import { applyLinkRel } from '#domain/writer/apply-link-rel.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';

const links = cleanHtml(
  '<p><a href="https://other.example/a">a</a> <a href="https://www.shop.example/b">b</a> <a href="/c">c</a> ' +
    '<a href="https://ad.example" rel="sponsored">d</a></p>',
);

describe('applyLinkRel', () => {
  it('marks links to other sites nofollow, not those of the own site', () => {
    for (const siteDomain of ['shop.example', 'www.shop.example', 'https://shop.example/blog']) {
      const marked = applyLinkRel(links, { siteDomain, rel: 'no-follow' });
      expect(marked).toBe(
        '<p><a href="https://other.example/a" rel="nofollow noopener">a</a> ' +
          '<a href="https://www.shop.example/b" rel="noopener">b</a> <a href="/c">c</a> ' +
          '<a href="https://ad.example" rel="nofollow sponsored noopener">d</a></p>',
      );
      expect(applyLinkRel(marked, { siteDomain, rel: 'no-follow' })).toBe(marked);
      expect(cleanHtml(marked)).toBe(marked);
    }
  });

  it('leaves links as they are where they are to be followed', () => {
    expect(applyLinkRel(links, { siteDomain: null, rel: 'follow' })).toBe(links);
  });
});
