import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { EmbeddingModel } from '#providers/ai/embedding-model.ts';
import type { TextModel } from '#providers/ai/text-model.ts';
import type { CmsAdapter } from '#providers/cms/cms-adapter.ts';
import type { ImageModel } from '#providers/images/image-model.ts';
import type { Mailer } from '#providers/mail/mailer.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';
import type { ObjectStorage } from '#providers/storage/object-storage.ts';

/** Where a destination's adapter comes from: address and credentials are per integration. */
export type ConnectCms = (connection: {
  siteUrl: string;
  username: string;
  applicationPassword: string;
}) => CmsAdapter;

/** Names of the models used where an account has chosen none. */
export interface ModelNames {
  text: string;
  image: string;
}

/** Everything activities need of the outside; built once by the process, passed as an argument. */
export interface ActivityDependencies {
  orm: MikroORM;
  logger: Logger;
  textModel: TextModel;
  /** Null: keywords are grouped by their words alone. */
  embeddingModel: EmbeddingModel | null;
  /** Null: what search engines answer is not looked at. */
  searchProvider: SearchProvider | null;
  imageModel: ImageModel;
  models: ModelNames;
  storage: ObjectStorage;
  connectCms: ConnectCms;
  mailer: Mailer;
  /** Opens a stored secret; `boundTo` names the row it belongs to. */
  decrypt: (cipherText: string, boundTo: string) => string;
}
