import { defineEntity, p } from '@mikro-orm/postgresql';
import { ruleTriggers } from '#domain/automation/rules.ts';
import { siteColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const RuleEventSchema = defineEntity({
  name: 'RuleEvent',
  tableName: 'igny8_rule_events',
  properties: {
    ...siteColumns,
    ruleId: p.uuid(),
    trigger: p.enum(ruleTriggers),
    /** What it is about; null for `credits_low`. */
    objectId: p.uuid().nullable(),
    /** The run in whose work it happened; null: a person's. No reference: it is followed once, soon after. */
    causedByRunId: p.uuid().nullable(),
  },
  indexes: [{ properties: ['ruleId', 'id'] }],
  ...siteTable,
});

/** Something happened that a rule waits for. Written by triggers, gone once it has become a `ScheduledTask`. */
export class RuleEvent extends RuleEventSchema.class {}
RuleEventSchema.setClass(RuleEvent);
