import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { defaultAutomationSettings } from '#domain/automation/settings.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { AutomationRun } from '#entities/automation/automation-run.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterChange } from '#entities/planner/cluster-change.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ClusterProposalGroup } from '#entities/planner/cluster-proposal-group.ts';
import { ClusterProposalMember } from '#entities/planner/cluster-proposal-member.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { KeywordImport } from '#entities/planner/keyword-import.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { AccountSetting } from '#entities/system/account-setting.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { ModuleSetting } from '#entities/system/module-setting.ts';
import { Notification } from '#entities/system/notification.ts';
import { Run } from '#entities/system/run.ts';
import { UserSetting } from '#entities/system/user-setting.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentAttribute } from '#entities/writer/content-attribute.ts';
import { ContentTaxonomy } from '#entities/writer/content-taxonomy.ts';
import { Image } from '#entities/writer/image.ts';
import { storeVersion } from '#entities/writer/store-version.ts';
import { Task } from '#entities/writer/task.ts';
import { fillIdentity } from './fill-identity.ts';
import { fillThinker } from './fill-thinker.ts';
import type { Tenant } from './tenant.ts';
import type { TestApi } from './test-api.ts';

type Ids = Record<string, string>;
type Base = Pick<Tenant, 'accountId' | 'siteId' | 'sectorId'>;
type Owner = Pick<Tenant, 'accountId' | 'userId'>;

async function fillPlanner(em: EntityManager, base: Base): Promise<Ids> {
  const [clusterId, keywordId, ideaId] = [randomUUID(), randomUUID(), randomUUID()];
  const importId = randomUUID();
  const changeId = randomUUID();
  const keyword = 'cold brew';
  await em.insert(Cluster, { ...base, id: clusterId, name: 'Cold brew' });
  await em.insert(Keyword, { ...base, id: keywordId, keyword, originalKeyword: keyword });
  await em.insert(ContentIdea, { ...base, id: ideaId, ideaTitle: 'How to brew', clusterId });
  await em.insert(KeywordImport, { ...base, id: importId, status: 'completed' });
  const change = { kind: 'rename', title: 'Renamed "Brew" to "Cold brew"' } as const;
  await em.insert(ClusterChange, { ...base, id: changeId, ...change });
  return {
    ...(await fillProposal(em, base, keywordId)),
    'planner/clusters/': clusterId,
    'planner/cluster_changes/': changeId,
    'planner/keywords/': keywordId,
    'planner/keyword_imports/': importId,
    'planner/ideas/': ideaId,
  };
}

/** What a clustering run proposes and waits with. */
async function fillProposal(em: EntityManager, base: Base, keywordId: string): Promise<Ids> {
  const [proposalId, groupId, memberId] = [randomUUID(), randomUUID(), randomUUID()];
  const runId = randomUUID();
  const subject = `auto-cluster/${base.sectorId}/filled`;
  const run = { workflowId: `${subject}/${runId}`, subject, type: 'autoCluster', title: 'Cluster' };
  await em.insert(Run, {
    ...base,
    ...run,
    id: runId,
    input: { accountId: base.accountId, runId },
    status: 'awaiting_approval',
  });
  await em.insert(ClusterProposal, { ...base, id: proposalId, runId, status: 'proposed' });
  const proposed = { ...base, proposalId, keywordsCount: 1, volume: 0, cohesion: 1 };
  await em.insert(ClusterProposalGroup, {
    ...proposed,
    id: groupId,
    position: 0,
    key: 'key',
    pillarKeywordId: keywordId,
    pillarKeyword: 'cold brew',
  });
  await em.insert(ClusterProposalMember, { ...base, id: memberId, proposalId, keywordId });
  return {
    'planner/cluster_proposals/': proposalId,
    'planner/cluster_proposal_groups/': groupId,
    'planner/cluster_proposal_members/': memberId,
  };
}

async function fillWriter(em: EntityManager, base: Base, integrationId: string): Promise<Ids> {
  const [taskId, contentId] = [randomUUID(), randomUUID()];
  const [imageId, recordId] = [randomUUID(), randomUUID()];
  await em.insert(Task, { ...base, id: taskId, title: 'Brewing' });
  const text = { title: 'Brewing', slug: 'brewing', htmlContent: '<p>Water first.</p>' };
  await em.insert(Content, { ...base, id: contentId, taskId, ...text, wordCount: 2 });
  const content = await em.findOneOrFail(Content, { id: contentId });
  await storeVersion(em, content, { reason: 'written' });
  await em.insert(Image, {
    ...base,
    id: imageId,
    contentId,
    imageType: 'featured',
    prompt: 'A glass',
  });
  const [taxonomyId, attributeId] = [randomUUID(), randomUUID()];
  const { accountId, siteId } = base;
  const term = { name: 'Brewing', slug: 'brewing', taxonomyType: 'category' } as const;
  await em.insert(ContentTaxonomy, { accountId, siteId, id: taxonomyId, ...term });
  const weight = { attributeType: 'product_spec', name: 'Weight', value: '3 kg' } as const;
  await em.insert(ContentAttribute, { ...base, id: attributeId, contentId, ...weight });
  const optimizationId = randomUUID();
  const optimised = { contentId, entryPoint: 'writer' } as const;
  await em.insert(OptimizationTask, { ...base, id: optimizationId, ...optimised });
  const destination = 'wordpress - blog.example';
  await em.insert(PublishingRecord, {
    ...base,
    id: recordId,
    contentId,
    integrationId,
    destination,
  });
  return {
    'writer/tasks/': taskId,
    'writer/content/': contentId,
    'writer/images/': imageId,
    'writer/taxonomies/': taxonomyId,
    'writer/attributes/': attributeId,
    'optimizer/tasks/': optimizationId,
    'publisher/publishing-records/': recordId,
  };
}

async function fillSystem(em: EntityManager, base: Base & { userId: string }): Promise<Ids> {
  const { accountId, siteId, sectorId } = base;
  const runId = randomUUID();
  await em.insert(Run, {
    accountId,
    siteId,
    sectorId,
    id: runId,
    workflowId: `test/${runId}`,
    type: 'autoCluster',
    subject: `test/${runId}`,
    input: { accountId: base.accountId, runId },
    title: 'A run',
    status: 'completed',
  });
  const automationRunId = randomUUID();
  await em.insert(AutomationRun, {
    accountId,
    siteId,
    id: automationRunId,
    runId,
    trigger: 'manual',
    status: 'completed',
    settings: defaultAutomationSettings,
  });
  await em.insert(CreditUsageLog, {
    accountId: base.accountId,
    operation: 'clustering',
    creditsUsed: 10,
  });
  const settings = await fillSettings(em, base);
  return { 'runs/': runId, 'automation/runs/': automationRunId, ...settings };
}

async function fillSettings(em: EntityManager, { accountId, userId }: Owner): Promise<Ids> {
  const [setting, userSetting, moduleSetting, notification] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    randomUUID(),
  ];
  const value = { is: 'set' };
  await em.insert(AccountSetting, { id: setting, accountId, key: 'filled', value });
  await em.insert(UserSetting, { id: userSetting, accountId, userId, key: 'filled', value });
  await em.insert(ModuleSetting, {
    id: moduleSetting,
    accountId,
    moduleName: 'writer',
    key: 'filled',
    config: value,
  });
  await em.insert(Notification, {
    id: notification,
    accountId,
    userId,
    kind: 'notice',
    text: 'Hi',
  });
  await em.insert(AiRequestLog, {
    accountId,
    functionName: 'auto_cluster',
    provider: 'openai',
    model: 'gpt-4o-mini',
    attempt: 1,
    latencyMilliseconds: 3,
    status: 'ok',
  });
  return {
    'system/settings/account/': setting,
    'system/settings/user/': userSetting,
    'system/settings/modules/': moduleSetting,
    'system/notifications/': notification,
  };
}

async function fillRules(em: EntityManager, { accountId, siteId }: Base): Promise<Ids> {
  const [ruleId, scheduledTaskId] = [randomUUID(), randomUUID()];
  await em.insert(AutomationRule, {
    ...{ accountId, siteId, id: ruleId, name: 'Cluster what is new', trigger: 'keyword_added' },
    actions: [{ type: 'cluster_keywords', params: {} }],
  });
  await em.insert(ScheduledTask, {
    ...{ accountId, siteId, ruleId, id: scheduledTaskId, origin: 'planned' },
    scheduledAt: new Date(Date.now() + 86_400_000),
  });
  return { 'automation/rules/': ruleId, 'automation/scheduled-tasks/': scheduledTaskId };
}

/** One row of everything the API lists, for a tenant; answers the ids by the path of their list. */
export async function fillTenant(api: TestApi, tenant: Tenant): Promise<Ids> {
  const { siteId, sectorId, accountId } = tenant;
  const { body } = await tenant
    .post('integration/integrations/', {
      site_id: siteId,
      platform: 'wordpress',
      config: { site_url: 'https://blog.example', username: 'mara' },
      credentials: { application_password: 'abcd efgh ijkl mnop' },
    })
    .expect(201);
  const integrationId: string = body.data.id;
  const base = { accountId, siteId, sectorId };
  return runInTenant(api.dependencies.orm, accountId, async (em) => ({
    'auth/sites/': siteId,
    'auth/sectors/': sectorId,
    'integration/integrations/': integrationId,
    ...(await fillIdentity(em, tenant)),
    ...(await fillPlanner(em, base)),
    ...(await fillRules(em, base)),
    ...(await fillThinker(em, base)),
    ...(await fillWriter(em, base, integrationId)),
    ...(await fillSystem(em, { ...base, userId: tenant.userId })),
  }));
}
