import { beforeEach, describe, expect, it } from 'vitest';
import {
  type ContentPipelineInput,
  contentPipelineContract,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { defaultReviewSettings } from '#domain/writer/review.ts';
import type { PipelineStage } from '#domain/writer/stages.ts';
import { actionStarts } from '#entities/automation/action-starts.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { idsToWorkOn } from '#entities/automation/resolve-ids.ts';
import { Site } from '#entities/identity/site.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '../support/create-tenant.ts';
import { openDatabase } from '../support/open-database.ts';
import { addRule } from '../support/rules.ts';
import { starterOf } from '../support/runs.ts';

const database = openDatabase();
let tenant: Tenant;
let integrationId: string;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
  integrationId = uuidv7();
  const { accountId, siteId } = tenant;
  await tenant.transaction((em) =>
    em.insert(SiteIntegration, {
      ...{ id: integrationId, accountId, siteId, platform: 'wordpress', platformType: 'cms' },
      ...{ remoteKey: 'https://blog.example', config: {}, credentials: '' },
    }),
  );
});

async function addContent(columns: Partial<Content> = {}): Promise<string> {
  const id = uuidv7();
  const text = { title: 'Cold brew', slug: id, htmlContent: '<p>Hours.</p>', wordCount: 1 };
  await tenant.transaction((em) =>
    em.insert(Content, { ...tenant.place, id, ...text, ...columns }),
  );
  return id;
}

const publish = (id: string) =>
  tenant.transaction((em) =>
    actionStarts(em, tenant.siteId, { type: 'publish_content', params: {} }, [id]),
  );

async function wouldWorkOn(contentId: string): Promise<string[]> {
  const ruleId = await addRule(tenant, { trigger: 'content_generated' });
  return tenant.transaction(async (em) => {
    const rule = await em.findOneOrFail(AutomationRule, { id: ruleId });
    const about = { objectType: 'content', objectId: contentId } as const;
    return idsToWorkOn(em, rule, about, 'publish_content');
  });
}

describe('what a rule publishes', () => {
  it.each(['draft', 'approved'] as const)(
    'is reviewed first, a text that is %s',
    async (status) => {
      const contentId = await addContent({ status });
      expect(await wouldWorkOn(contentId)).toEqual([contentId]);
      expect(await publish(contentId)).toMatchObject([
        {
          contract: { type: 'contentPipeline' },
          input: {
            subject: { contentId },
            stages: ['review', 'publish'],
            destinations: [{ integrationId, remoteStatus: 'publish' }],
            review: defaultReviewSettings,
          },
          estimate: 0,
        },
      ]);
    },
  );

  it('is approved by the rule where the site holds it for a time in which it can be rejected', async () => {
    const settings = { review: { hold_seconds: 600 } } as unknown as Site['settings'];
    await tenant.transaction((em) => em.nativeUpdate(Site, { id: tenant.siteId }, { settings }));
    const [start] = await publish(await addContent());
    expect(start?.input).toMatchObject({ review: { hold: { seconds: 600, by: 'rule' } } });
  });

  it('is not what a living pipeline is still to decide about, of the content or of its task', async () => {
    const taskId = uuidv7();
    const { siteId, sectorId } = tenant;
    await tenant.transaction((em) =>
      em.insert(Task, { ...tenant.place, id: taskId, title: 'Cold brew', status: 'completed' }),
    );
    const contentId = await addContent({ taskId });
    const pipeline = (stages: PipelineStage[]) =>
      tenant.transaction((em) =>
        startRun<ContentPipelineInput>(em, starterOf(tenant), {
          contract: contentPipelineContract,
          input: { subject: { taskId }, stages, destinations: [] },
          ...{ title: 'Make it', siteId, sectorId, estimate: 0, estimateDetails: {} },
        }),
      );
    const { runId } = await pipeline(['images']);
    expect(await publish(contentId)).toHaveLength(1);
    await tenant.transaction((em) => finishRun(em, { runId, status: 'completed' }));
    await pipeline(['images', 'review']);
    await expect(publish(contentId)).rejects.toMatchObject({
      errors: {
        non_field_errors: ['"Cold brew" is in a pipeline that decides about it: it is queued'],
      },
    });
  });

  it('is never what somebody has rejected', async () => {
    const contentId = await addContent({ status: 'draft', rejectReason: 'Too long.' });
    expect(await wouldWorkOn(contentId)).toEqual([]);
    await expect(publish(contentId)).rejects.toMatchObject({
      errors: {
        non_field_errors: ['"Cold brew" was rejected (Too long.): only a person publishes it.'],
      },
    });
  });
});
