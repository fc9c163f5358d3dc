import type { MikroORM } from '@mikro-orm/postgresql';
import { pino } from 'pino';
import { beforeEach } from 'vitest';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { promptTypeOf } from '#activities/thinker/ai-function.ts';
import { createThinkerActivities } from '#activities/thinker/create-thinker-activities.ts';
import { aiFunctions } from '#activities/thinker/function-registry.ts';
import { createTextModels } from '#activities/thinker/text-models.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { IntegrationSettings } from '#entities/system/integration-settings.ts';
import { loadDefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { createOpenAiTextVendor } from '#providers/ai/openai/text-vendor.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { createInstantVendors } from '../../../../bench/product/instant-vendors.ts';
import { inActivity } from '../../support/in-activity.ts';

const encryption = createEncryption({ keyId: '1', key: Buffer.alloc(32, 7).toString('base64') });

/** The activities of a process that asks this vendor, with these keys of its own. */
async function startedAt(
  orm: MikroORM,
  baseUrl: string,
  platformKeys: [string, ...string[]] = ['sk-platform'],
  more: Partial<ActivityDependencies> = {},
) {
  const { decrypt } = encryption;
  const vendor = createOpenAiTextVendor({ baseUrl, timeoutMs: 5000, structuredOutputs: 'auto' });
  const dependencies: ActivityDependencies = {
    ...createInstantVendors(),
    ...{ orm, logger: pino({ level: 'silent' }), decrypt },
    textModels: createTextModels({
      vendor,
      platformKeys,
      platformModels: ['gpt-4o-mini', 'gpt-4.1'],
      decrypt,
    }),
    ...more,
  };
  return createThinkerActivities(
    dependencies,
    await loadDefaultPrompts(aiFunctions.map(promptTypeOf)),
  );
}

/** What a step of a run of its own is prepared with. */
async function stepOf(
  tenant: Tenant,
  functionName: string,
  subject: Record<string, string | number>,
  step: string,
) {
  const { accountId } = tenant;
  const runId = await startedRun(tenant, 30);
  return {
    ...{ accountId, runId, stage: 'generate', percent: 10 },
    ...{ functionName, step, subject },
  };
}

/** A cluster, and what the step that has ideas on it is prepared with. */
async function ideasStep(tenant: Tenant, step = 'ideas') {
  const clusterId = uuidv7();
  const name = `Cold brew, ${step}`;
  await tenant.transaction((em) => em.insert(Cluster, { ...tenant.place, id: clusterId, name }));
  return stepOf(tenant, 'generate_ideas', { clusterId, count: 1 }, step);
}

/** Keys of the account's own, as the settings keep them. */
async function ownKeys({ accountId, transaction }: Tenant, keys: string[], config: object = {}) {
  const id = uuidv7();
  const sealedSecrets = encryption.encrypt(keys.join('\n'), id);
  const row = { id, accountId, integrationType: 'openai' as const, sealedSecrets };
  await transaction((em) => em.insert(IntegrationSettings, { ...row, config: { ...config } }));
}

/** The engine's activities on a real database; each test is an account's own, with 100 credits. */
export function useEngine() {
  const database = openDatabase();
  let tenant: Tenant;
  beforeEach(async () => {
    tenant = await createTenant(database.orm, { credits: 100 });
  });
  return {
    get tenant() {
      return tenant;
    },
    /** Work as an activity of the account, in this attempt. */
    inTenant: <Result>(work: () => Promise<Result>, attempt = 1) =>
      inActivity(
        `ideas/${tenant.accountId}`,
        () => runInTenant(database.orm, tenant.accountId, work),
        {
          attempt,
        },
      ),
    startedAt: (
      baseUrl: string,
      keys?: [string, ...string[]],
      more?: Partial<ActivityDependencies>,
    ) => startedAt(database.orm, baseUrl, keys, more),
    ideasStep: (step?: string) => ideasStep(tenant, step),
    stepOf: (functionName: string, subject: Record<string, string | number>, step: string) =>
      stepOf(tenant, functionName, subject, step),
    ownKeys: (keys: string[], config?: object) => ownKeys(tenant, keys, config),
    storedStep: () => tenant.fork().findOneOrFail(AiStep, {}),
    log: () => tenant.fork().find(AiRequestLog, {}, { orderBy: { id: 'asc' } }),
  };
}
