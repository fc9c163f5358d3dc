import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { CmsAdapter } from '#providers/cms/cms-adapter.ts';
import type { ObjectStorage, StoredObject } from '#providers/storage/object-storage.ts';
import { instantReply } from './instant-replies.ts';

type Vendors = Omit<ActivityDependencies, 'orm' | 'logger'>;

/** One pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const vendor = { provider: 'instant', isSandbox: true };

/** Everything outside the platform, in this process and without a moment's delay. */
export function createInstantVendors(): Vendors {
  return {
    textModel: {
      ...vendor,
      complete: async ({ model, functionName, messages }) => ({
        text: instantReply(functionName, messages.at(-1)?.content ?? ''),
        model,
        finishReason: 'stop',
        refusal: null,
        tokensIn: 500,
        tokensOut: 500,
        latencyMs: 0,
      }),
    },
    embeddingModel: {
      ...vendor,
      embed: async (texts) => ({
        vectors: texts.map(() => new Float32Array([1, 0])),
        model: 'instant',
        tokensIn: texts.length,
      }),
    },
    imageModel: {
      ...vendor,
      generate: async ({ model }) => ({
        bytes: picture,
        mime: 'image/png',
        width: 1,
        height: 1,
        model,
        latencyMs: 0,
      }),
    },
    models: { text: 'instant', embedding: 'instant', image: 'instant' },
    storage: createMemoryStorage(),
    connectCms: () => createInstantCms(),
    decrypt: () => JSON.stringify({ application_password: 'instant' }),
  };
}

function createMemoryStorage(): ObjectStorage {
  const objects = new Map<string, StoredObject>();
  return {
    async put(key, bytes, { mime }) {
      objects.set(key, { bytes: Buffer.from(bytes), mime });
    },
    get: async (key) => objects.get(key) ?? null,
    open: async () => null,
    async delete(key) {
      objects.delete(key);
    },
  };
}

function createInstantCms(): CmsAdapter {
  const urlOf = (id: string) => `https://shop.example/${id}`;
  return {
    testConnection: async () => ({ ok: true }),
    publish: async ({ contentId, remoteStatus, featuredMedia, media }) => ({
      remoteId: contentId,
      remoteUrl: urlOf(contentId),
      remoteStatus,
      modifiedGmt: '2026-01-01T00:00:00',
      created: true,
      media: [...(featuredMedia ? [featuredMedia] : []), ...media].map(({ hash }) => ({
        hash,
        id: hash,
        url: urlOf(hash),
      })),
      warnings: [],
    }),
    unpublish: async () => undefined,
    uploadMedia: async ({ hash }) => ({ id: hash, url: urlOf(hash) }),
    upsertTaxonomy: async (_kind, name) => name,
    listChanged: async () => ({ changes: [], next: null }),
  };
}
