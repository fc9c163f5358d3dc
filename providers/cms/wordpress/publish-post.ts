import type { CmsPost, CmsPublication, RemoteFile } from '../cms-adapter.ts';
import { CmsError } from '../cms-error.ts';
import type { PostAnswer } from './answers.ts';
import { differences } from './differences.ts';
import { findPost, readPost } from './find-post.ts';
import { type PostFields, postFields } from './post-fields.ts';
import type { RestClient } from './rest-client.ts';
import { writeSeoFields } from './seo-fields.ts';
import { uploadMedia } from './upload-media.ts';
import { utcText } from './utc-time.ts';
import { createPost, updatePost } from './write-post.ts';

/** Which post is written, given its fields. */
type WritePost = (fields: PostFields) => Promise<{ post: PostAnswer; created: boolean }>;

/** Files and terms first, then the post is looked for and written: little time passes between the two. */
export async function publishPost(
  rest: RestClient,
  post: CmsPost,
  signal: AbortSignal,
): Promise<CmsPublication> {
  return writeAndReadBack(rest, post, signal, async (fields) => {
    const found = await findPost(rest, post, signal);
    if (!found) return createPost(rest, post.contentId, fields, signal);
    return { post: await updatePost(rest, found, fields, signal), created: false };
  });
}

/**
 * Writes to the post of this id, and to no other.
 *
 * @throws CmsError `not_found` when it is gone or in the trash
 */
export async function updateKnownPost(
  rest: RestClient,
  remoteId: string,
  post: CmsPost,
  signal: AbortSignal,
): Promise<CmsPublication> {
  const found = await readPost(rest, remoteId, signal);
  if (!found || found.status === 'trash') {
    throw new CmsError('not_found', `The site has no post ${remoteId}.`);
  }
  return writeAndReadBack(rest, post, signal, async (fields) => {
    return { post: await updatePost(rest, found, fields, signal), created: false };
  });
}

async function writeAndReadBack(
  rest: RestClient,
  post: CmsPost,
  signal: AbortSignal,
  write: WritePost,
): Promise<CmsPublication> {
  const files = await sendFiles(rest, post, signal);
  const { fields, warnings } = await postFields(rest, post, files, signal);
  const written = await write(fields);
  const seoWarnings = await writeSeoFields(rest, written.post, post.seo, signal);
  const read = await readPost(rest, String(written.post.id), signal);
  if (!read) {
    throw new CmsError('transient', 'The site does not show the post it has just accepted.');
  }
  return {
    remoteId: String(read.id),
    remoteUrl: read.link,
    remoteStatus: read.status,
    modifiedGmt: utcText(read.modified_gmt),
    created: written.created,
    media: [...files].map(([hash, file]) => ({ hash, ...file })),
    warnings: [...warnings, ...differences(fields, read), ...seoWarnings],
  };
}

/** One after the other: hosts make several sizes of each picture, which is the slowest they do. */
async function sendFiles(
  rest: RestClient,
  { featuredMedia, media, knownMedia }: CmsPost,
  signal: AbortSignal,
): Promise<Map<string, RemoteFile>> {
  const files = new Map<string, RemoteFile>();
  for (const file of featuredMedia ? [featuredMedia, ...media] : media) {
    if (files.has(file.hash)) continue;
    files.set(file.hash, await uploadMedia(rest, file, signal, knownMedia.get(file.hash)));
  }
  return files;
}
