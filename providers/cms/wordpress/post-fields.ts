import type { RemoteStatus } from '#domain/publisher/states.ts';
import type { CmsPost, RemoteFile } from '../cms-adapter.ts';
import { CmsError } from '../cms-error.ts';
import { bodyOf } from './post-body.ts';
import type { RestClient } from './rest-client.ts';
import { upsertTerms } from './upsert-terms.ts';

/** The fields of one write, compared with what is read back. */
export interface PostFields {
  title: string;
  content: string;
  slug: string;
  excerpt: string;
  status: RemoteStatus;
  date_gmt?: string;
  /** Left out when empty: WordPress then keeps its own default category instead of none. */
  categories?: number[];
  tags: number[];
  /** 0 takes a picture away. */
  featured_media: number;
}

/**
 * Makes the fields of a post, its terms included.
 *
 * @param files where the post's files are, by hash
 * @throws CmsError `invalid` for a scheduled post without its time
 */
export async function postFields(
  rest: RestClient,
  post: CmsPost,
  files: ReadonlyMap<string, RemoteFile>,
  signal: AbortSignal,
): Promise<{ fields: PostFields; warnings: string[] }> {
  if (post.remoteStatus === 'future' && !post.dateGmt) {
    throw new CmsError('invalid', 'A scheduled post needs the time it is to appear.');
  }
  const categories = await upsertTerms(rest, 'category', post.categories, signal);
  const tags = await upsertTerms(rest, 'tag', post.tags, signal);
  const featured = post.featuredMedia && files.get(post.featuredMedia.hash);
  const fields: PostFields = {
    title: post.title,
    content: bodyOf(post, files),
    slug: post.slug,
    excerpt: post.excerpt,
    status: post.remoteStatus,
    // Only the UTC date: with both, the site's local one wins.
    ...(post.dateGmt ? { date_gmt: post.dateGmt } : {}),
    ...(categories.ids.length > 0 ? { categories: categories.ids } : {}),
    tags: tags.ids,
    featured_media: Number(featured?.id ?? 0),
  };
  return { fields, warnings: [...categories.warnings, ...tags.warnings] };
}
