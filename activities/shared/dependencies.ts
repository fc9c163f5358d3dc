import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { TextModels } from '#activities/thinker/text-models.ts';
import type { ImageModels } from '#activities/writer/image-models.ts';
import type { EmbeddingModel } from '#providers/ai/embedding-model.ts';
import type { AskVendor } from '#providers/ai/key-check.ts';
import type { CmsAdapter } from '#providers/cms/cms-adapter.ts';
import type { Mailer } from '#providers/mail/mailer.ts';
import type { PageReader } from '#providers/page-reader/page-reader.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';
import type { ObjectStorage } from '#providers/storage/object-storage.ts';
import type { ProcessPicture } from '#providers/storage/pictures/picture-processor.ts';

/** Where a destination's adapter comes from: address and credentials are per integration. */
export type ConnectCms = (connection: {
  siteUrl: string;
  username: string;
  applicationPassword: string;
}) => CmsAdapter;

/** Everything activities need of the outside; built once by the process, passed as an argument. */
export interface ActivityDependencies {
  orm: MikroORM;
  logger: Logger;
  textModels: TextModels;
  /** Null: keywords are grouped by their words alone. */
  embeddingModel: EmbeddingModel | null;
  /** Null: what search engines answer is not looked at. */
  searchProvider: SearchProvider | null;
  /** What research asks; null: nothing is researched. Where the sandbox writes, it can be searched, too. */
  researchSearch: SearchProvider | null;
  pageReader: PageReader;
  imageModels: ImageModels;
  processPicture: ProcessPicture;
  /** By vendor: whether it knows a key. */
  askVendor: Record<'openai' | 'runware', AskVendor>;
  storage: ObjectStorage;
  /** How much an account may keep in pictures. */
  storageQuotaBytes: number;
  connectCms: ConnectCms;
  mailer: Mailer;
  /** Opens a stored secret; `boundTo` names the row it belongs to. */
  decrypt: (cipherText: string, boundTo: string) => string;
}
