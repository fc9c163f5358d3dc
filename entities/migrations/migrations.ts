import { Migration20261121000001Tables } from './20261121000001-tables.ts';
import { Migration20261121000002Integrity } from './20261121000002-integrity.ts';
import { Migration20261121000003ReferenceData } from './20261121000003-reference-data.ts';
import { Migration20261121000004IdentityAndSettings } from './20261121000004-identity-and-settings.ts';
import { Migration20261121000005IdentityIntegrity } from './20261121000005-identity-integrity.ts';
import { Migration20261121000006Planner } from './20261121000006-planner.ts';
import { Migration20261121000007KeywordSearch } from './20261121000007-keyword-search.ts';
import { Migration20261121000008Ideas } from './20261121000008-ideas.ts';
import { Migration20261121000009Writer } from './20261121000009-writer.ts';
import { Migration20261121000010Requests } from './20261121000010-requests.ts';
import { Migration20261121000011PicturesOfTasks } from './20261121000011-pictures-of-tasks.ts';
import { Migration20261121000012Trials } from './20261121000012-trials.ts';
import { Migration20261121000013EarlierReplies } from './20261121000013-earlier-replies.ts';
import { Migration20261121000014WriterLists } from './20261121000014-writer-lists.ts';
import { Migration20261121000015CostHistory } from './20261121000015-cost-history.ts';
import { Migration20261121000016TitleSuggestions } from './20261121000016-title-suggestions.ts';
import { Migration20261121000017CountsAtCommit } from './20261121000017-counts-at-commit.ts';
import { Migration20261121000018CountsByOne } from './20261121000018-counts-by-one.ts';
import { Migration20261121000019LedgerOrder } from './20261121000019-ledger-order.ts';
import { Migration20261121000020Reviews } from './20261121000020-reviews.ts';
import { Migration20261121000021AutomationRuns } from './20261121000021-automation-runs.ts';
import { Migration20261121000022AutomationRules } from './20261121000022-automation-rules.ts';
import { Migration20261121000023RunReconciliation } from './20261121000023-run-reconciliation.ts';
import { Migration20261121000024Figures } from './20261121000024-figures.ts';
import { Migration20261121000025PaidCallLeases } from './20261121000025-paid-call-leases.ts';
import { Migration20261121000026InternalLinks } from './20261121000026-internal-links.ts';
import { Migration20261121000027BatchesAndRetries } from './20261121000027-batches-and-retries.ts';
import { Migration20261121000028EventsOfMany } from './20261121000028-events-of-many.ts';
import { Migration20261121000029SilentRuns } from './20261121000029-silent-runs.ts';
import { Migration20261121000030RunsBySubject } from './20261121000030-runs-by-subject.ts';

/** Every migration in the order it is applied. A name never changes once it has been deployed. */
export const migrations = [
  { name: '20261121000001-tables', class: Migration20261121000001Tables },
  { name: '20261121000002-integrity', class: Migration20261121000002Integrity },
  { name: '20261121000003-reference-data', class: Migration20261121000003ReferenceData },
  {
    name: '20261121000004-identity-and-settings',
    class: Migration20261121000004IdentityAndSettings,
  },
  { name: '20261121000005-identity-integrity', class: Migration20261121000005IdentityIntegrity },
  { name: '20261121000006-planner', class: Migration20261121000006Planner },
  { name: '20261121000007-keyword-search', class: Migration20261121000007KeywordSearch },
  { name: '20261121000008-ideas', class: Migration20261121000008Ideas },
  { name: '20261121000009-writer', class: Migration20261121000009Writer },
  { name: '20261121000010-requests', class: Migration20261121000010Requests },
  {
    name: '20261121000011-pictures-of-tasks',
    class: Migration20261121000011PicturesOfTasks,
  },
  { name: '20261121000012-trials', class: Migration20261121000012Trials },
  { name: '20261121000013-earlier-replies', class: Migration20261121000013EarlierReplies },
  { name: '20261121000014-writer-lists', class: Migration20261121000014WriterLists },
  { name: '20261121000015-cost-history', class: Migration20261121000015CostHistory },
  {
    name: '20261121000016-title-suggestions',
    class: Migration20261121000016TitleSuggestions,
  },
  { name: '20261121000017-counts-at-commit', class: Migration20261121000017CountsAtCommit },
  { name: '20261121000018-counts-by-one', class: Migration20261121000018CountsByOne },
  { name: '20261121000019-ledger-order', class: Migration20261121000019LedgerOrder },
  { name: '20261121000020-reviews', class: Migration20261121000020Reviews },
  { name: '20261121000021-automation-runs', class: Migration20261121000021AutomationRuns },
  { name: '20261121000022-automation-rules', class: Migration20261121000022AutomationRules },
  {
    name: '20261121000023-run-reconciliation',
    class: Migration20261121000023RunReconciliation,
  },
  { name: '20261121000024-figures', class: Migration20261121000024Figures },
  { name: '20261121000025-paid-call-leases', class: Migration20261121000025PaidCallLeases },
  { name: '20261121000026-internal-links', class: Migration20261121000026InternalLinks },
  { name: '20261121000027-batches-and-retries', class: Migration20261121000027BatchesAndRetries },
  { name: '20261121000028-events-of-many', class: Migration20261121000028EventsOfMany },
  { name: '20261121000029-silent-runs', class: Migration20261121000029SilentRuns },
  { name: '20261121000030-runs-by-subject', class: Migration20261121000030RunsBySubject },
];
