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

/** The engine's activities on a real database, asking a vendor at an address. */
export function useEngine() {
  const database = openDatabase();
  let tenant: Tenant;
  beforeEach(async () => {
    tenant = await createTenant(database.orm, { credits: 100 });
  });
  const inTenant = <Result>(work: () => Promise<Result>, attempt = 1) =>
    inActivity(
      `ideas/${tenant.accountId}`,
      () => runInTenant(database.orm, tenant.accountId, work),
      {
        attempt,
      },
    );

  /** The activities of a process with these keys of its own. */
  async function startedAt(baseUrl: string, platformKeys: [string, ...string[]] = ['sk-platform']) {
    const dependencies: ActivityDependencies = {
      ...createInstantVendors(),
      orm: database.orm,
      logger: pino({ level: 'silent' }),
      decrypt: encryption.decrypt,
      textModels: createTextModels({
        vendor: createOpenAiTextVendor({ baseUrl, timeoutMs: 5000, structuredOutputs: 'auto' }),
        platformKeys,
        platformModel: 'gpt-4o-mini',
        decrypt: encryption.decrypt,
      }),
    };
    const prompts = await loadDefaultPrompts(aiFunctions.map(promptTypeOf));
    return createThinkerActivities(dependencies, prompts);
  }

  /** A cluster, and what the step that has ideas on it is prepared with. */
  async function ideasStep(step = 'ideas') {
    const clusterId = uuidv7();
    await tenant.transaction((em) =>
      em.insert(Cluster, { ...tenant.place, id: clusterId, name: `Cold brew, ${step}` }),
    );
    return stepOf('generate_ideas', { clusterId, count: 1 }, step);
  }

  /** What a step of a run of its own is prepared with. */
  async function stepOf(
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

  return {
    get tenant() {
      return tenant;
    },
    inTenant,
    startedAt,
    ideasStep,
    stepOf,
    storedStep: () => tenant.fork().findOneOrFail(AiStep, {}),
    log: () => tenant.fork().find(AiRequestLog, {}, { orderBy: { id: 'asc' } }),
    /** Keys of the account's own, as the settings keep them. */
    async ownKeys(keys: string[], config: Record<string, unknown> = {}) {
      const id = uuidv7();
      const sealedSecrets = encryption.encrypt(keys.join('\n'), id);
      const row = { id, accountId: tenant.accountId, integrationType: 'openai' as const };
      await tenant.transaction((em) =>
        em.insert(IntegrationSettings, { ...row, config, sealedSecrets }),
      );
    },
  };
}
