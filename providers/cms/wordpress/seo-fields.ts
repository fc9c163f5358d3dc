import type { CmsSeo } from '../cms-adapter.ts';
import { CmsError } from '../cms-error.ts';
import { type PostAnswer, postAnswer } from './answers.ts';
import type { RestClient } from './rest-client.ts';

interface SeoPlugin {
  name: string;
  /** Its REST namespace, in the site's index. */
  namespace: string;
  /** Its registered meta fields and what goes into them. */
  fields: (seo: CmsSeo) => Record<string, string>;
}

const keywordsOf = (seo: CmsSeo) => [seo.focusKeyword, ...seo.secondaryKeywords].filter(Boolean);

/** Meta keys as the plugins store them; only Rank Math takes more than one keyword. */
const plugins: readonly SeoPlugin[] = [
  {
    name: 'Yoast SEO',
    namespace: 'yoast/v1',
    fields: (seo) => ({
      _yoast_wpseo_title: seo.metaTitle,
      _yoast_wpseo_metadesc: seo.metaDescription,
      _yoast_wpseo_focuskw: seo.focusKeyword,
    }),
  },
  {
    name: 'Rank Math',
    namespace: 'rankmath/v1',
    fields: (seo) => ({
      rank_math_title: seo.metaTitle,
      rank_math_description: seo.metaDescription,
      rank_math_focus_keyword: keywordsOf(seo).join(','),
    }),
  },
  {
    name: 'SEOPress',
    namespace: 'seopress/v1',
    fields: (seo) => ({
      _seopress_titles_title: seo.metaTitle,
      _seopress_titles_desc: seo.metaDescription,
      _seopress_analysis_target_kw: keywordsOf(seo).join(','),
    }),
  },
  {
    name: 'All in One SEO',
    namespace: 'aioseo/v1',
    fields: (seo) => ({
      _aioseo_title: seo.metaTitle,
      _aioseo_description: seo.metaDescription,
      _aioseo_keywords: keywordsOf(seo).join(','),
    }),
  },
];

/**
 * Fills the fields of SEO plugins that the site has opened to the REST API. Unregistered fields are dropped in
 * silence, so only those the post shows are sent, and what cannot be set is told.
 *
 * @returns warnings in words for people
 */
export async function writeSeoFields(
  rest: RestClient,
  post: PostAnswer,
  seo: CmsSeo,
  signal: AbortSignal,
): Promise<string[]> {
  if (!seo.metaTitle && !seo.metaDescription && keywordsOf(seo).length === 0) return [];
  const wanted = openFields(post, seo);
  if (Object.keys(wanted).length === 0) return [await missingPlugin(rest, signal)];
  const isThere = Object.entries(wanted).every(([key, value]) => post.meta[key] === value);
  if (isThere) return [];
  return sendFields(rest, post, wanted, signal);
}

function openFields(post: PostAnswer, seo: CmsSeo): Record<string, string> {
  const all = plugins.flatMap((plugin) => Object.entries(plugin.fields(seo)));
  return Object.fromEntries(all.filter(([key]) => key in post.meta));
}

async function sendFields(
  rest: RestClient,
  post: PostAnswer,
  meta: Record<string, string>,
  signal: AbortSignal,
): Promise<string[]> {
  try {
    const path = `/wp/v2/posts/${post.id}`;
    const { body } = await rest.send({ method: 'POST', path, json: { meta }, signal }, postAnswer);
    const lost = Object.entries(meta).filter(([key, value]) => body.meta[key] !== value);
    return lost.map(([key]) => `The site did not keep the SEO field ${key} as it was sent.`);
  } catch (error) {
    // A plugin may show its fields and refuse to have them written: the post stands without them.
    if (!(error instanceof CmsError) || error.retryable) throw error;
    return [`The site refused the SEO fields: ${error.message}`];
  }
}

async function missingPlugin(rest: RestClient, signal: AbortSignal): Promise<string> {
  const { namespaces } = await rest.index(signal);
  const there = plugins.find(({ namespace }) => namespaces.includes(namespace));
  const reason = there
    ? `${there.name} does not let its fields be written from outside`
    : 'no SEO plugin of the site takes fields from outside';
  return `Meta title, meta description and keywords were not set: ${reason}.`;
}
