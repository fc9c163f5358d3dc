import { AutomationBatch } from './automation/automation-batch.ts';
import { AutomationConfig } from './automation/automation-config.ts';
import { AutomationRule } from './automation/automation-rule.ts';
import { AutomationRun } from './automation/automation-run.ts';
import { RuleEvent } from './automation/rule-event.ts';
import { ScheduledTask } from './automation/scheduled-task.ts';
import { CreditCostChange } from './billing/credit-cost-change.ts';
import { CreditCostConfig } from './billing/credit-cost-config.ts';
import { CreditHold } from './billing/credit-hold.ts';
import { CreditTransaction } from './billing/credit-transaction.ts';
import { CreditUsageLog } from './billing/credit-usage-log.ts';
import { LedgerCheck } from './billing/ledger-check.ts';
import { TitleSuggestion } from './growth/title-suggestion.ts';
import { Account } from './identity/account.ts';
import { ApiKey } from './identity/api-key.ts';
import { EmailVerificationToken } from './identity/email-verification-token.ts';
import { Industry } from './identity/industry.ts';
import { IndustrySector } from './identity/industry-sector.ts';
import { Invitation } from './identity/invitation.ts';
import { PasswordResetToken } from './identity/password-reset-token.ts';
import { Plan } from './identity/plan.ts';
import { RefreshToken } from './identity/refresh-token.ts';
import { Sector } from './identity/sector.ts';
import { SeedKeyword } from './identity/seed-keyword.ts';
import { Site } from './identity/site.ts';
import { SiteUserAccess } from './identity/site-user-access.ts';
import { Subscription } from './identity/subscription.ts';
import { User } from './identity/user.ts';
import { SiteIntegration } from './integration/site-integration.ts';
import { InternalLink } from './linker/internal-link.ts';
import { OptimizationTask } from './optimizer/optimization-task.ts';
import { Cluster } from './planner/cluster.ts';
import { ClusterChange } from './planner/cluster-change.ts';
import { ClusterChangeKeyword } from './planner/cluster-change-keyword.ts';
import { ClusterName } from './planner/cluster-name.ts';
import { ClusterProposal } from './planner/cluster-proposal.ts';
import { ClusterProposalGroup } from './planner/cluster-proposal-group.ts';
import { ClusterProposalMember } from './planner/cluster-proposal-member.ts';
import { ContentIdea } from './planner/content-idea.ts';
import { ContentIdeaKeyword } from './planner/content-idea-keyword.ts';
import { Keyword } from './planner/keyword.ts';
import { KeywordImport } from './planner/keyword-import.ts';
import { SearchResult } from './planner/search-result.ts';
import { TextEmbedding } from './planner/text-embedding.ts';
import { PublishingRecord } from './publisher/publishing-record.ts';
import { RemoteMedia } from './publisher/remote-media.ts';
import { AccountEvent } from './system/account-event.ts';
import { AccountSetting } from './system/account-setting.ts';
import { AiRequestLog } from './system/ai-request-log.ts';
import { AiSettings } from './system/ai-settings.ts';
import { AiStep } from './system/ai-step.ts';
import { AuditLog } from './system/audit-log.ts';
import { EmailMessage } from './system/email-message.ts';
import { IdempotencyKey } from './system/idempotency-key.ts';
import { IntegrationSettings } from './system/integration-settings.ts';
import { ModuleEnableSettings } from './system/module-enable-settings.ts';
import { ModuleSetting } from './system/module-setting.ts';
import { Notification } from './system/notification.ts';
import { OutboxMessage } from './system/outbox-message.ts';
import { PaidCallLease } from './system/paid-call-lease.ts';
import { Run } from './system/run.ts';
import { RunCheck } from './system/run-check.ts';
import { RunEvent } from './system/run-event.ts';
import { SystemSetting } from './system/system-setting.ts';
import { UserSetting } from './system/user-setting.ts';
import { AiPrompt } from './thinker/ai-prompt.ts';
import { AiPromptVersion } from './thinker/ai-prompt-version.ts';
import { AuthorProfile } from './thinker/author-profile.ts';
import { Strategy } from './thinker/strategy.ts';
import { Trial } from './thinker/trial.ts';
import { ArticlePart } from './writer/article-part.ts';
import { Content } from './writer/content.ts';
import { ContentAttribute } from './writer/content-attribute.ts';
import { ContentClusterMap } from './writer/content-cluster-map.ts';
import { ContentTaxonomy } from './writer/content-taxonomy.ts';
import { ContentTaxonomyLink } from './writer/content-taxonomy-link.ts';
import { ContentVersion } from './writer/content-version.ts';
import { Image } from './writer/image.ts';
import { StorageUsage } from './writer/storage-usage.ts';
import { Task } from './writer/task.ts';

/** Every entity, as MikroORM is told. A table that is missing here is found by the migration check. */
export const allEntities = [
  Account,
  AccountEvent,
  AccountSetting,
  AiPrompt,
  AiPromptVersion,
  AiRequestLog,
  AiSettings,
  AiStep,
  ApiKey,
  ArticlePart,
  AuditLog,
  AuthorProfile,
  AutomationBatch,
  AutomationConfig,
  AutomationRun,
  AutomationRule,
  Cluster,
  ClusterChange,
  ClusterChangeKeyword,
  ClusterName,
  ClusterProposal,
  ClusterProposalGroup,
  ClusterProposalMember,
  Content,
  ContentAttribute,
  ContentClusterMap,
  ContentIdea,
  ContentIdeaKeyword,
  ContentTaxonomy,
  ContentTaxonomyLink,
  ContentVersion,
  CreditCostChange,
  CreditCostConfig,
  CreditHold,
  CreditTransaction,
  CreditUsageLog,
  EmailMessage,
  EmailVerificationToken,
  IdempotencyKey,
  Image,
  Industry,
  IndustrySector,
  IntegrationSettings,
  InternalLink,
  Invitation,
  Keyword,
  KeywordImport,
  LedgerCheck,
  ModuleEnableSettings,
  ModuleSetting,
  Notification,
  OptimizationTask,
  OutboxMessage,
  PaidCallLease,
  PasswordResetToken,
  Plan,
  PublishingRecord,
  RefreshToken,
  RemoteMedia,
  Run,
  RunCheck,
  RuleEvent,
  RunEvent,
  ScheduledTask,
  SearchResult,
  Sector,
  SeedKeyword,
  Site,
  SiteIntegration,
  SiteUserAccess,
  StorageUsage,
  Strategy,
  Subscription,
  SystemSetting,
  Task,
  TextEmbedding,
  TitleSuggestion,
  User,
  Trial,
  UserSetting,
];
