import { describe, expect, it } from 'vitest';
import { type PostAnswer, postAnswer } from '#providers/cms/wordpress/answers.ts';
import type { RestClient } from '#providers/cms/wordpress/rest-client.ts';
import { writeSeoFields } from '#providers/cms/wordpress/seo-fields.ts';
import { signal } from './target.ts';

const seo = {
  metaTitle: 'Tea for two',
  metaDescription: 'All about tea',
  focusKeyword: 'tea',
  secondaryKeywords: ['green tea'],
};

const postWith = (meta: unknown): PostAnswer =>
  postAnswer.parse({
    id: 7,
    status: 'draft',
    link: 'https://shop.example/?p=7',
    slug: 'tea',
    modified_gmt: '2026-11-21T10:00:00',
    title: { rendered: '' },
    content: { rendered: '' },
    meta,
  });

/** A site that stores what is written to these fields, and counts the writes. */
function siteWith(namespaces: string[], stores: (meta: object) => object = (meta) => meta) {
  const written: unknown[] = [];
  const rest: RestClient = {
    index: () => Promise.resolve({ namespaces, authentication: [] }),
    send: ({ json }, schema) => {
      written.push(json);
      const { meta } = json as { meta: object };
      const body = schema.parse({ ...postWith({}), meta: stores(meta) });
      return Promise.resolve({ body, headers: new Headers() });
    },
  };
  return { rest, written };
}

describe('SEO fields', () => {
  it.each([
    ['Yoast SEO', '_yoast_wpseo_focuskw', 'tea'],
    ['Rank Math', 'rank_math_focus_keyword', 'tea,green tea'],
    ['SEOPress', '_seopress_analysis_target_kw', 'tea,green tea'],
    ['All in One SEO', '_aioseo_keywords', 'tea,green tea'],
  ])('of %s are written where the post shows them, and no others', async (_name, key, value) => {
    const { rest, written } = siteWith([]);
    expect(await writeSeoFields(rest, postWith({ [key]: '', other: '' }), seo, signal)).toEqual([]);
    expect(written).toEqual([{ meta: { [key]: value } }]);
  });

  it('that stand already are not written again', async () => {
    const { rest, written } = siteWith([]);
    const post = postWith({ rank_math_title: seo.metaTitle });
    expect(await writeSeoFields(rest, post, seo, signal)).toEqual([]);
    expect(written).toEqual([]);
  });

  it('that the site does not keep are told', async () => {
    const { rest } = siteWith([], () => ({ rank_math_title: 'Tea' }));
    const warnings = await writeSeoFields(rest, postWith({ rank_math_title: '' }), seo, signal);
    expect(warnings).toEqual([
      'The site did not keep the SEO field rank_math_title as it was sent.',
    ]);
  });

  it.each([
    [['yoast/v1'], 'Yoast SEO does not let its fields be written from outside'],
    [[], 'no SEO plugin of the site takes fields from outside'],
  ])('that are closed are told, with the plugin %j', async (namespaces, reason) => {
    const { rest, written } = siteWith(namespaces);
    const [warning] = await writeSeoFields(rest, postWith([]), seo, signal);
    expect(warning).toContain(reason);
    expect(written).toEqual([]);
  });

  it('that nobody filled are no matter', async () => {
    const { rest } = siteWith([]);
    const empty = { metaTitle: '', metaDescription: '', focusKeyword: '', secondaryKeywords: [] };
    expect(await writeSeoFields(rest, postWith([]), empty, signal)).toEqual([]);
  });
});
