import type { CmsAdapter } from '../cms-adapter.ts';
import { listChanged } from './list-changed.ts';
import { publishPost, updateKnownPost } from './publish-post.ts';
import { createRestClient, type WordPressConnection } from './rest-client.ts';
import { testConnection } from './test-connection.ts';
import { unpublishPost } from './unpublish-post.ts';
import { uploadMedia } from './upload-media.ts';
import { upsertTerm } from './upsert-terms.ts';

/** The most posts WordPress gives at once. */
const largestPage = 100;

interface WordPressOptions extends WordPressConnection {
  /** How many posts `listChanged` asks for at once. */
  changesPerPage?: number;
}

/**
 * WordPress by its REST API (v2) and an application password. An adapter is for one piece of work: it
 * remembers where the site's API was found.
 */
export function createWordPressAdapter(options: WordPressOptions): CmsAdapter {
  const rest = createRestClient(options);
  const { changesPerPage = largestPage } = options;
  return {
    testConnection: (signal) => testConnection(rest, signal),
    publish: (post, signal) => publishPost(rest, post, signal),
    update: (remoteId, post, signal) => updateKnownPost(rest, remoteId, post, signal),
    unpublish: (remoteId, signal) => unpublishPost(rest, remoteId, signal),
    uploadMedia: (media, signal) => uploadMedia(rest, media, signal),
    upsertTaxonomy: async (kind, name, signal) =>
      String(await upsertTerm(rest, kind, name, signal)),
    listChanged: (cursor, signal) => listChanged(rest, cursor, changesPerPage, signal),
  };
}
