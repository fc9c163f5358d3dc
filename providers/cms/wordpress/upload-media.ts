import type { CmsMedia, RemoteFile } from '../cms-adapter.ts';
import { mediaAnswer, mediaList } from './answers.ts';
import type { RestClient } from './rest-client.ts';

/** How much of the hash stands in the file's name: enough that two files never share it. */
const hashCharacters = 24;

/**
 * Sends a file once. WordPress has no idempotency and no look-up by hash, so the hash is part of the file's
 * name, from which WordPress makes the slug that can be asked for.
 */
export async function uploadMedia(
  rest: RestClient,
  media: CmsMedia,
  signal: AbortSignal,
): Promise<RemoteFile> {
  const slug = `igny8-${media.hash.slice(0, hashCharacters)}`;
  const { body: known } = await rest(
    { path: '/wp/v2/media', query: { slug, context: 'edit' }, signal },
    mediaList,
  );
  const [there] = known;
  if (there) return { id: String(there.id), url: there.source_url };
  const extension = media.mime.split('/')[1] ?? 'bin';
  const file = { bytes: media.bytes, mime: media.mime, fileName: `${slug}.${extension}` };
  const { body: made } = await rest(
    { method: 'POST', path: '/wp/v2/media', file, signal },
    mediaAnswer,
  );
  await rest(
    {
      method: 'POST',
      path: `/wp/v2/media/${made.id}`,
      json: { alt_text: media.altText, caption: media.caption },
      signal,
    },
    mediaAnswer,
  );
  return { id: String(made.id), url: made.source_url };
}
