import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const RunCheckSchema = defineEntity({
  name: 'RunCheck',
  tableName: 'igny8_run_checks',
  properties: {
    ...tenantColumns,
    runId: p.uuid().unique(),
    /** When the run was last compared with its workflow; the longest ago is looked at first. */
    checkedAt: timestamp(),
    /** How often its workflow was started anew because Temporal had lost it. */
    restarts: p.integer().default(0),
    /** Why it cannot be repaired: it waits for an operator. Null: nothing is wrong. */
    needsOperator: p.text().nullable(),
  },
  indexes: [
    {
      name: 'igny8_run_checks_needs_operator_index',
      expression:
        'create index igny8_run_checks_needs_operator_index on igny8_run_checks (checked_at) where needs_operator is not null',
    },
  ],
  ...tenantTable,
});

/** What the reconciler knows of a run. Beside its row, whose version and time are the work's own. */
export class RunCheck extends RunCheckSchema.class {}
RunCheckSchema.setClass(RunCheck);
