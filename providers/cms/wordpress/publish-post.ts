import type { CmsMedia, CmsPost, CmsPublication, RemoteFile } from '../cms-adapter.ts';
import { CmsError } from '../cms-error.ts';
import { type PostAnswer, postAnswer } from './answers.ts';
import { differences } from './differences.ts';
import { findPost, markerOf, readPost } from './find-post.ts';
import type { PostFields } from './post-fields.ts';
import type { RestClient } from './rest-client.ts';
import { uploadMedia } from './upload-media.ts';
import { upsertTerm } from './upsert-term.ts';

/** Files, terms, then the post: looked for, written, read back. */
export async function publishPost(
  rest: RestClient,
  post: CmsPost,
  signal: AbortSignal,
): Promise<CmsPublication> {
  const files = new Map<string, RemoteFile>();
  const wanted = post.featuredMedia ? [post.featuredMedia, ...post.media] : post.media;
  for (const media of wanted) {
    files.set(
      media.hash,
      post.knownMedia.get(media.hash) ?? (await uploadMedia(rest, media, signal)),
    );
  }
  const fields = await fieldsOf(rest, post, files, signal);
  const found = await findPost(rest, post, signal);
  const written = await write(rest, found, fields, signal);
  const read = await readPost(rest, String(written.id), signal);
  if (!read)
    throw new CmsError('transient', 'The site does not show the post it has just accepted.');
  return {
    remoteId: String(read.id),
    remoteUrl: read.link,
    remoteStatus: read.status,
    modifiedGmt: read.modified_gmt,
    created: found === null,
    media: [...files].map(([hash, file]) => ({ hash, ...file })),
    warnings: differences(fields, read),
  };
}

async function fieldsOf(
  rest: RestClient,
  post: CmsPost,
  files: ReadonlyMap<string, RemoteFile>,
  signal: AbortSignal,
): Promise<PostFields> {
  const featured = post.featuredMedia && files.get(post.featuredMedia.hash);
  const categories: number[] = [];
  for (const name of post.categories)
    categories.push(await upsertTerm(rest, 'category', name, signal));
  const tags: number[] = [];
  for (const name of post.tags) tags.push(await upsertTerm(rest, 'tag', name, signal));
  return {
    title: post.title,
    content: `${withAddresses(post.html, post.media, files)}\n${markerOf(post.contentId)}`,
    slug: post.slug,
    excerpt: post.excerpt,
    status: post.remoteStatus,
    // Only the UTC date: with both, the site's local one wins.
    ...(post.dateGmt ? { date_gmt: post.dateGmt } : {}),
    categories,
    tags,
    ...(featured ? { featured_media: Number(featured.id) } : {}),
  };
}

function withAddresses(
  html: string,
  media: readonly CmsMedia[],
  files: ReadonlyMap<string, RemoteFile>,
): string {
  let rewritten = html;
  for (const { placeholderSrc, hash } of media) {
    rewritten = rewritten.replaceAll(placeholderSrc, files.get(hash)?.url ?? placeholderSrc);
  }
  return rewritten;
}

/** WordPress keeps its own default category where we send none. */
async function write(
  rest: RestClient,
  found: PostAnswer | null,
  fields: PostFields,
  signal: AbortSignal,
): Promise<PostAnswer> {
  const { categories, ...others } = fields;
  const json = categories.length > 0 ? fields : others;
  const path = found ? `/wp/v2/posts/${found.id}` : '/wp/v2/posts';
  return (await rest({ method: 'POST', path, json, signal }, postAnswer)).body;
}
