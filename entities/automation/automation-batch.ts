import { defineEntity, p } from '@mikro-orm/postgresql';
import { automationStages } from '#domain/automation/settings.ts';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const AutomationBatchSchema = defineEntity({
  name: 'AutomationBatch',
  tableName: 'igny8_automation_batches',
  properties: {
    ...tenantColumns,
    /** Of the automation; the batch's own are its children of that time. */
    runId: p.uuid(),
    stage: p.enum(automationStages),
    /** 0, 1, 2 … within the stage. */
    number: p.integer(),
    /** What was taken, in the order it is gone through: by sector, then by id. */
    itemIds: p.json<string[]>(),
    /** The last of them: the next batch begins after it, so that nothing is taken twice. */
    lastSectorId: p.uuid(),
    lastItemId: p.uuid(),
    /** The runs that were started for it. */
    childRunIds: p.json<string[]>().defaultRaw("'[]'"),
  },
  uniques: [{ properties: ['runId', 'stage', 'number'] }],
  ...tenantTable,
});

/** What a stage of an automation has taken in one go. Written once, so that a crash starts nothing twice. */
export class AutomationBatch extends AutomationBatchSchema.class {}
AutomationBatchSchema.setClass(AutomationBatch);
