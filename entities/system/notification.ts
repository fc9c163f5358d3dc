import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'igny8_notifications',
  properties: {
    ...tenantColumns,
    /** Null: for everybody of the account. */
    userId: p.uuid().nullable(),
    kind: p.text(),
    text: p.text(),
    data: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    readAt: timestamp().nullable(),
  },
  indexes: [{ properties: ['accountId', 'userId', 'createdAt', 'id'] }],
  ...tenantTable,
});

/** Something a person should know. */
export class Notification extends NotificationSchema.class {}
NotificationSchema.setClass(Notification);
