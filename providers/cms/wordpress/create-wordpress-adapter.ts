import type { CmsAdapter } from '../cms-adapter.ts';
import { postAnswer } from './answers.ts';
import { listChanged } from './list-changed.ts';
import { publishPost } from './publish-post.ts';
import { settleRefusals } from './refusal.ts';
import { createRestClient, type WordPressConnection } from './rest-client.ts';
import { testConnection } from './test-connection.ts';
import { uploadMedia } from './upload-media.ts';
import { upsertTerm } from './upsert-term.ts';

/** WordPress by its REST API (v2) and an application password. */
export function createWordPressAdapter(connection: WordPressConnection): CmsAdapter {
  const rest = createRestClient(connection);
  return {
    testConnection: (signal) => testConnection(rest, signal),
    publish: (post, signal) => settleRefusals(() => publishPost(rest, post, signal)),
    uploadMedia: (media, signal) => settleRefusals(() => uploadMedia(rest, media, signal)),
    upsertTaxonomy: (kind, name, signal) =>
      settleRefusals(async () => String(await upsertTerm(rest, kind, name, signal))),
    listChanged: (cursor, signal) => settleRefusals(() => listChanged(rest, cursor, signal)),
    // Back to draft and not to the trash: WordPress empties its trash after 30 days.
    unpublish: (remoteId, signal) =>
      settleRefusals(async () => {
        const path = `/wp/v2/posts/${remoteId}`;
        await rest({ method: 'POST', path, json: { status: 'draft' }, signal }, postAnswer);
      }),
  };
}
