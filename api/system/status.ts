import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { presentTime } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { systemStatus } from '#contracts/api/system/status.ts';
import { Run } from '#entities/system/run.ts';
import { aiProviderOf } from './ai-provider.ts';
import { checkEverything } from './health/checks.ts';

/** How far back calls of a provider say something about it now. */
const hoursOfCalls = 24;
const errorsShown = 5;

interface ProviderRow {
  provider: string;
  calls: number;
  failed: number;
  last_call_at: Date;
}

/** What the account's own calls of the last day say about each provider. */
async function providersOf(em: EntityManager) {
  const rows = await em.execute<ProviderRow[]>(
    `select provider, count(*)::int as calls,
       count(*) filter (where status = 'failed')::int as failed, max(created_at) as last_call_at
     from igny8_ai_request_logs where created_at > now() - make_interval(hours => ?)
     group by provider order by provider`,
    [hoursOfCalls],
  );
  return rows.map((row) => ({ ...row, last_call_at: new Date(row.last_call_at).toISOString() }));
}

async function lastErrorsOf(em: EntityManager) {
  const runs = await em.find(
    Run,
    { status: 'failed' },
    { orderBy: { createdAt: 'desc', id: 'desc' }, limit: errorsShown },
  );
  return runs.map((run) => ({
    run_id: run.id,
    type: run.type,
    title: run.title,
    message: run.error?.message ?? null,
    ended_at: presentTime(run.endedAt),
  }));
}

export const showStatus = route(
  {
    method: 'get',
    path: 'system/status/',
    tag: 'System',
    throttle: 'system',
    permission: 'view',
    summary: 'Show how the platform is',
    description:
      "API, database, Temporal and its task queues; and of the caller's account what providers did in the last 24 hours and the last runs that failed.",
    answer: one(systemStatus),
  },
  async ({ em, dependencies }) => {
    const { status, checks } = await checkEverything(dependencies);
    const pollers = checks.workers?.pollers ?? {};
    const queues = Object.entries(pollers).map(
      ([queue, workers]) => [queue, { ok: workers > 0, workers }] as const,
    );
    return {
      status,
      api: { ok: true },
      database: { ok: checks.database?.ok ?? false },
      temporal: { ok: checks.temporal?.ok ?? false },
      queues: Object.fromEntries(queues),
      providers: await providersOf(em),
      ai_provider: await aiProviderOf(em, dependencies.settings),
      last_errors: await lastErrorsOf(em),
    };
  },
);
