import { defineEntity, p } from '@mikro-orm/postgresql';
import { entryPoints, optimizationStatuses } from '#domain/optimizer/states.ts';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const OptimizationTaskSchema = defineEntity({
  name: 'OptimizationTask',
  tableName: 'igny8_optimization_tasks',
  properties: {
    ...sectorColumns,
    contentId: p.uuid(),
    runId: p.uuid().nullable(),
    entryPoint: p.enum(entryPoints),
    status: p.enum(optimizationStatuses).default('pending'),
    scoresBefore: p.json<Record<string, unknown>>().nullable(),
    scoresAfter: p.json<Record<string, unknown>>().nullable(),
    htmlBefore: p.text().nullable(),
    htmlAfter: p.text().nullable(),
    creditsUsed: p.integer().default(0),
    metadata: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
  },
  indexes: [
    { properties: ['accountId', 'contentId'] },
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['runId'] },
  ],
  ...siteTable,
});

/** One optimising of a content: its scores and text before and after. */
export class OptimizationTask extends OptimizationTaskSchema.class {}
OptimizationTaskSchema.setClass(OptimizationTask);
