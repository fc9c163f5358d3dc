import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { KeyedModel } from '#activities/thinker/text-models.ts';
import type { EmbeddingModel } from '#providers/ai/embedding-model.ts';
import type { CmsAdapter, CmsPost, CmsPublication } from '#providers/cms/cms-adapter.ts';
import type { ImageModel } from '#providers/images/image-model.ts';
import { UnreadablePage } from '#providers/page-reader/page-reader.ts';
import { instantReply } from './instant-replies.ts';
import { createMemoryStorage } from './memory-storage.ts';

type Vendors = Omit<ActivityDependencies, 'orm' | 'logger'>;

/** One pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const vendor = { provider: 'instant', isSandbox: true };

/** Everything outside the platform, in this process and without a moment's delay. */
export function createInstantVendors(embed: EmbeddingModel['embed'] = embedAlike): Vendors {
  return {
    textModels: {
      forAccount: async () => ({
        source: 'sandbox',
        modelFor: () => 'instant',
        next: () => instantModel,
      }),
    },
    embeddingModel: {
      ...vendor,
      name: 'instant',
      maximumTexts: 2048,
      embed,
    },
    searchProvider: null,
    researchSearch: null,
    pageReader: {
      read: async () => {
        throw new UnreadablePage('Nothing is read here.');
      },
    },
    imageModels: {
      forAccount: async () => ({
        model: instantImages,
        modelName: 'instant',
        keyName: 'platform:1',
      }),
    },
    processPicture: async (bytes, format) => ({
      bytes,
      mime: `image/${format}`,
      width: 1,
      height: 1,
      sha256: '0'.repeat(64),
      variants: [],
    }),
    askVendor: { openai: async () => 'known', runware: async () => 'known' },
    storage: createMemoryStorage(),
    storageQuotaBytes: Number.MAX_SAFE_INTEGER,
    connectCms: () => createInstantCms(),
    mailer: { send: async () => {}, close: () => {} },
    decrypt: () => JSON.stringify({ application_password: 'instant' }),
  };
}

const instantImages: ImageModel = {
  ...vendor,
  generate: async ({ model }) => ({
    bytes: picture,
    mime: 'image/png',
    width: 1,
    height: 1,
    model,
    latencyMs: 0,
    tokensIn: 0,
    tokensOut: 0,
    costUsdMicros: null,
  }),
};

const instantModel: KeyedModel = {
  ...vendor,
  keyName: 'platform:1',
  complete: async ({ model, functionName, messages }) => ({
    text: instantReply(functionName, messages.at(-1)?.content ?? ''),
    model,
    finishReason: 'stop',
    refusal: null,
    tokensIn: 500,
    tokensCached: 0,
    tokensOut: 500,
    latencyMs: 0,
  }),
};

/** All texts mean the same. */
const embedAlike: EmbeddingModel['embed'] = async (texts) => ({
  vectors: texts.map(() => new Float32Array([1, 0])),
  model: 'instant',
  tokensIn: texts.length,
});

function createInstantCms(): CmsAdapter {
  return {
    testConnection: async () => ({ ok: true, warnings: [] }),
    publish: async (post) => published(post),
    update: async (_remoteId, post) => published(post),
    unpublish: async () => undefined,
    uploadMedia: async ({ hash }) => remoteFile(hash),
    upsertTaxonomy: async (_kind, name) => name,
    listChanged: async () => ({ changes: [], cursor: '', hasMore: false }),
  };
}

function published({ contentId, remoteStatus, featuredMedia, media }: CmsPost): CmsPublication {
  const files = [...(featuredMedia ? [featuredMedia] : []), ...media];
  return {
    remoteId: contentId,
    remoteUrl: `https://shop.example/${contentId}`,
    remoteStatus,
    modifiedGmt: '2026-01-01T00:00:00',
    created: true,
    media: files.map(({ hash }) => ({ hash, ...remoteFile(hash) })),
    warnings: [],
  };
}

const remoteFile = (hash: string) => ({ id: hash, url: `https://shop.example/files/${hash}` });
