import type { CmsMedia, RemoteFile } from '../cms-adapter.ts';
import { CmsError } from '../cms-error.ts';
import { type MediaAnswer, mediaAnswer, mediaList } from './answers.ts';
import type { RestClient } from './rest-client.ts';

const route = '/wp/v2/media';

/** How much of the hash stands in the file's name: 128 bits, so that two files never share it. */
const hashCharacters = 32;

/** Extensions of what we make; WordPress refuses a file whose extension does not fit its bytes. */
const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/**
 * Sends a file once. WordPress has no deduplication and no look-up by hash, so the hash is the file's name and
 * slug, and the slug can be asked for: an upload whose answer was lost is found again.
 *
 * @param known where an earlier upload is remembered to be; it is checked, people delete files
 */
export async function uploadMedia(
  rest: RestClient,
  media: CmsMedia,
  signal: AbortSignal,
  known?: RemoteFile,
): Promise<RemoteFile> {
  const there =
    (known && (await readMedia(rest, known.id, signal))) ?? (await findMedia(rest, media, signal));
  const file = there ?? (await sendMedia(rest, media, signal));
  if (there && there.alt_text !== media.altText) await describeMedia(rest, there, media, signal);
  return { id: String(file.id), url: file.source_url };
}

async function readMedia(
  rest: RestClient,
  id: string,
  signal: AbortSignal,
): Promise<MediaAnswer | undefined> {
  try {
    return (await rest.send({ path: `${route}/${id}`, signal }, mediaAnswer)).body;
  } catch (error) {
    if (error instanceof CmsError && error.kind === 'not_found') return undefined;
    throw error;
  }
}

async function findMedia(
  rest: RestClient,
  media: CmsMedia,
  signal: AbortSignal,
): Promise<MediaAnswer | undefined> {
  const slug = slugOf(media);
  const { body: hits } = await rest.send({ path: route, query: { slug }, signal }, mediaList);
  return hits.find((hit) => hit.slug === slug);
}

async function sendMedia(
  rest: RestClient,
  media: CmsMedia,
  signal: AbortSignal,
): Promise<MediaAnswer> {
  const extension = extensions[media.mime] ?? media.fileName.split('.').at(-1) ?? 'bin';
  const form = new FormData();
  form.set('slug', slugOf(media));
  form.set('alt_text', media.altText);
  form.set('caption', media.caption);
  const blob = new Blob([new Uint8Array(media.bytes)], { type: media.mime });
  form.set('file', blob, `${slugOf(media)}.${extension}`);
  return (await rest.send({ method: 'POST', path: route, form, signal }, mediaAnswer)).body;
}

/** Texts of a picture that changed since it was uploaded. */
async function describeMedia(
  rest: RestClient,
  { id }: MediaAnswer,
  { altText, caption }: CmsMedia,
  signal: AbortSignal,
): Promise<void> {
  const json = { alt_text: altText, caption };
  await rest.send({ method: 'POST', path: `${route}/${id}`, json, signal }, mediaAnswer);
}

function slugOf(media: CmsMedia): string {
  return `igny8-${media.hash.slice(0, hashCharacters).toLowerCase()}`;
}
