import { defineEntity, p } from '@mikro-orm/postgresql';
import { publishingStatuses, remoteStatuses } from '#domain/publisher/states.ts';
import { sectorColumns, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const PublishingRecordSchema = defineEntity({
  name: 'PublishingRecord',
  tableName: 'igny8_publishing_records',
  properties: {
    ...sectorColumns,
    contentId: p.uuid(),
    integrationId: p.uuid(),
    runId: p.uuid().nullable(),
    /** Shown to people: "wordpress - example.com". */
    destination: p.text(),
    destinationId: p.text().nullable(),
    destinationUrl: p.text().nullable(),
    remoteStatus: p.enum(remoteStatuses).default('publish'),
    status: p.enum(publishingStatuses).default('pending'),
    scheduledFor: timestamp().nullable(),
    publishedAt: timestamp().nullable(),
    /** The version of the content the destination holds. */
    contentVersion: p.integer().nullable(),
    error: p.text().nullable(),
    attempt: p.integer().default(0),
    warnings: p.json<string[]>().defaultRaw("'[]'"),
  },
  uniques: [{ properties: ['contentId', 'integrationId'] }],
  indexes: [{ properties: ['accountId', 'createdAt', 'id'] }],
  ...siteTable,
});

/** One content at one destination: what stands there and how it came to be. */
export class PublishingRecord extends PublishingRecordSchema.class {}
PublishingRecordSchema.setClass(PublishingRecord);
