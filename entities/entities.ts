import { CreditCostConfig } from './billing/credit-cost-config.ts';
import { CreditHold } from './billing/credit-hold.ts';
import { CreditTransaction } from './billing/credit-transaction.ts';
import { CreditUsageLog } from './billing/credit-usage-log.ts';
import { Account } from './identity/account.ts';
import { Industry } from './identity/industry.ts';
import { IndustrySector } from './identity/industry-sector.ts';
import { Plan } from './identity/plan.ts';
import { RefreshToken } from './identity/refresh-token.ts';
import { Sector } from './identity/sector.ts';
import { Site } from './identity/site.ts';
import { Subscription } from './identity/subscription.ts';
import { User } from './identity/user.ts';
import { SiteIntegration } from './integration/site-integration.ts';
import { Cluster } from './planner/cluster.ts';
import { ClusterProposal } from './planner/cluster-proposal.ts';
import { ContentIdea } from './planner/content-idea.ts';
import { Keyword } from './planner/keyword.ts';
import { KeywordEmbedding } from './planner/keyword-embedding.ts';
import { PublishingRecord } from './publisher/publishing-record.ts';
import { RemoteMedia } from './publisher/remote-media.ts';
import { AiRequestLog } from './system/ai-request-log.ts';
import { AiStep } from './system/ai-step.ts';
import { IdempotencyKey } from './system/idempotency-key.ts';
import { OutboxMessage } from './system/outbox-message.ts';
import { Run } from './system/run.ts';
import { RunEvent } from './system/run-event.ts';
import { Content } from './writer/content.ts';
import { ContentTaxonomy } from './writer/content-taxonomy.ts';
import { ContentTaxonomyLink } from './writer/content-taxonomy-link.ts';
import { ContentVersion } from './writer/content-version.ts';
import { Image } from './writer/image.ts';
import { Task } from './writer/task.ts';

/** Every entity, as MikroORM is told. A table that is missing here is found by the migration check. */
export const allEntities = [
  Account,
  AiRequestLog,
  AiStep,
  Cluster,
  ClusterProposal,
  Content,
  ContentIdea,
  ContentTaxonomy,
  ContentTaxonomyLink,
  ContentVersion,
  CreditCostConfig,
  CreditHold,
  CreditTransaction,
  CreditUsageLog,
  IdempotencyKey,
  Image,
  Industry,
  IndustrySector,
  Keyword,
  KeywordEmbedding,
  OutboxMessage,
  Plan,
  PublishingRecord,
  RefreshToken,
  RemoteMedia,
  Run,
  RunEvent,
  Sector,
  Site,
  SiteIntegration,
  Subscription,
  Task,
  User,
];
