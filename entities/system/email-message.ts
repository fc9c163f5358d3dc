import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const EmailMessageSchema = defineEntity({
  name: 'EmailMessage',
  tableName: 'igny8_email_messages',
  properties: {
    ...tenantColumns,
    userId: p.uuid().nullable(),
    template: p.text(),
    recipient: p.text(),
    /** What the template needs, encrypted: links carry tokens. Gone once it is sent. */
    sealedParameters: p.text().nullable().hidden(),
    status: p.enum(['pending', 'sent', 'failed'] as const).default('pending'),
    attempts: p.integer().default(0),
    sentAt: timestamp().nullable(),
    failedAt: timestamp().nullable(),
    error: p.text().nullable(),
    /** One message an event, however often the event is handled. */
    idempotencyKey: p.text(),
  },
  uniques: [{ properties: ['accountId', 'idempotencyKey'] }, { properties: ['accountId', 'id'] }],
  ...tenantTable,
});

/** An e-mail that was committed with the rows it speaks of and must be sent. */
export class EmailMessage extends EmailMessageSchema.class {}
EmailMessageSchema.setClass(EmailMessage);
