import { defineEntity, p } from '@mikro-orm/postgresql';
import type { TrialOutcome, TrialRequest } from '#contracts/activities/trials.ts';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const TrialSchema = defineEntity({
  name: 'Trial',
  tableName: 'igny8_trials',
  properties: {
    ...tenantColumns,
    /** The run that is charged for it; null for what costs nothing. */
    runId: p.uuid().nullable(),
    request: p.json<TrialRequest>(),
    /** A prompt as it was given, or what is to be drawn; null: the saved prompt. */
    text: p.text().nullable(),
    /** Keys that were given and not saved, encrypted; gone once they were tried. */
    sealedSecrets: p.text().nullable().hidden(),
    /** Null until there is one. */
    outcome: p.json<TrialOutcome>().nullable(),
    picture: p.blob().nullable().lazy(),
    expiresAt: timestamp().defaultRaw("(now() + '1 day'::interval)"),
  },
  indexes: [{ properties: ['expiresAt'] }, { properties: ['accountId', 'runId'] }],
  ...tenantTable,
});

/**
 * Something somebody tries: a prompt, a key, a picture. What must not stand in a workflow's history stands
 * here, for a day.
 */
export class Trial extends TrialSchema.class {}
TrialSchema.setClass(Trial);
