import { defineEntity, p } from '@mikro-orm/postgresql';
import { siteColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const RemoteMediaSchema = defineEntity({
  name: 'RemoteMedia',
  tableName: 'igny8_remote_media',
  properties: {
    ...siteColumns,
    integrationId: p.uuid(),
    sha256: p.text(),
    remoteId: p.text(),
    remoteUrl: p.text(),
  },
  uniques: [{ properties: ['integrationId', 'sha256'] }],
  ...siteTable,
});

/** A file that a destination already holds, by the hash of its bytes: nothing is uploaded twice. */
export class RemoteMedia extends RemoteMediaSchema.class {}
RemoteMediaSchema.setClass(RemoteMedia);
