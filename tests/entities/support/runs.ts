import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type GenerateContentInput,
  generateContentContract,
} from '#contracts/workflows/writer/generate-content.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import type { RunStart, RunStarter } from '#entities/system/start-run.ts';
import { startRun } from '#entities/system/start-run.ts';
import type { Tenant } from './create-tenant.ts';

export function starterOf(tenant: Tenant): RunStarter {
  return { accountId: tenant.accountId, userId: null, kind: 'user', requestId: 'request-1' };
}

/** The start of one article of 1000 words, which costs 10 credits. */
export function articleStart(
  tenant: Tenant,
  { taskId = uuidv7(), estimate = 10 }: { taskId?: string; estimate?: number } = {},
): RunStart<GenerateContentInput> {
  return {
    contract: generateContentContract,
    input: { taskId },
    title: 'Write about coffee',
    siteId: tenant.siteId,
    sectorId: tenant.sectorId,
    estimate,
    estimateDetails: { operation: 'content_generation' },
  };
}

/** A started run of its own subject, holding `estimate` credits. */
export async function startedRun(tenant: Tenant, estimate = 10): Promise<string> {
  const started = await tenant.transaction((em) =>
    startRun(em, starterOf(tenant), articleStart(tenant, { estimate })),
  );
  return started.runId;
}

/** Runs that have reserved nothing yet. */
export async function insertRuns(tenant: Tenant, count: number): Promise<string[]> {
  const runIds = Array.from({ length: count }, () => uuidv7());
  await tenant.transaction((em) =>
    em.insertMany(
      Run,
      runIds.map((id) => ({
        id,
        accountId: tenant.accountId,
        workflowId: id,
        type: 'test',
        subject: id,
        title: 'Test',
        input: { accountId: tenant.accountId, runId: id },
      })),
    ),
  );
  return runIds;
}

interface ArticleSettlement {
  runId: string;
  /** Words really written: 100 of them cost 1 credit. */
  words: number;
  step?: string;
  reservedForStep?: number;
  operation?: string;
}

/** Settles one written article of a run, in the caller's transaction. */
export async function settleArticle(
  em: EntityManager,
  tenant: Tenant,
  settlement: ArticleSettlement,
): Promise<number> {
  const { runId, words, step = 'write', reservedForStep = 10 } = settlement;
  return settleCredits(em, {
    accountId: tenant.accountId,
    runId,
    stepKey: `${runId}/${step}`,
    operation: settlement.operation ?? 'content_generation',
    amount: words,
    reservedForStep,
    relatedObjectType: 'content',
    relatedObjectId: uuidv7(),
    model: 'gpt-4o-mini',
    tokensIn: 100,
    tokensOut: 200,
    costUsdMicros: 42,
    metadata: {},
  });
}
