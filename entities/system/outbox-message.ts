import { defineEntity, p } from '@mikro-orm/postgresql';
import type { OutboxDelivery } from '#contracts/system/outbox.ts';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const outboxKinds = ['start', 'signal', 'cancel', 'schedule'] as const;

const OutboxMessageSchema = defineEntity({
  name: 'OutboxMessage',
  tableName: 'igny8_outbox_messages',
  properties: {
    ...tenantColumns,
    /**
     * Order of the messages of one workflow: a later one is written by a transaction that has seen the
     * earlier one's, so that, unlike the ids, the clocks of the writers do not matter.
     */
    sequence: p
      .integer()
      .columnType('bigint')
      .defaultRaw("nextval('igny8_outbox_messages_sequence'::regclass)")
      // MikroORM does not read this default back from the database.
      .ignoreSchemaChanges('default'),
    kind: p.enum(outboxKinds),
    workflowId: p.text(),
    payload: p.json<OutboxDelivery['payload']>(),
    nextAttemptAt: timestamp(),
    attempts: p.integer().default(0),
    sentAt: timestamp().nullable(),
    /** Set when the message can never be delivered; an operator's alarm. */
    deadAt: timestamp().nullable(),
    error: p.text().nullable(),
  },
  indexes: [
    {
      name: 'igny8_outbox_messages_due_index',
      expression:
        'create index igny8_outbox_messages_due_index on igny8_outbox_messages (next_attempt_at) where sent_at is null and dead_at is null',
    },
    {
      name: 'igny8_outbox_messages_open_workflow_index',
      expression:
        'create index igny8_outbox_messages_open_workflow_index on igny8_outbox_messages (workflow_id, sequence) where sent_at is null and dead_at is null',
    },
    {
      name: 'igny8_outbox_messages_cancel_index',
      expression:
        "create index igny8_outbox_messages_cancel_index on igny8_outbox_messages (workflow_id) where kind = 'cancel'",
    },
    {
      name: 'igny8_outbox_messages_dead_index',
      expression:
        'create index igny8_outbox_messages_dead_index on igny8_outbox_messages (dead_at) where dead_at is not null and sent_at is null',
    },
  ],
  ...tenantTable,
});

/** A start, signal, cancel or changed schedule: committed with its rows, and it must reach Temporal. */
export class OutboxMessage extends OutboxMessageSchema.class {}
OutboxMessageSchema.setClass(OutboxMessage);
