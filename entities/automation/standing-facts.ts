import type { EntityManager } from '@mikro-orm/postgresql';
import type { Facts } from '#domain/automation/conditions/condition-tree.ts';
import type { AutomationRule } from './automation-rule.ts';

type Placed = Pick<AutomationRule, 'accountId' | 'siteId' | 'sectorId' | 'trigger'>;

/** What account and site allow. */
export interface Standing {
  credits: number;
  threshold: number;
  isSystem: boolean;
  /** Site and account are in use, and the account's module automation is. */
  mayWork: boolean;
}

/** How the rule's account and site stand now. */
export async function standingOf(
  em: EntityManager,
  { siteId }: Pick<AutomationRule, 'siteId'>,
): Promise<Standing> {
  const [standing] = await em.execute<Standing[]>(
    `select account.credits, account.low_credit_threshold as threshold, account.is_system as "isSystem",
       site.is_active and account.status in ('active', 'trial')
         and coalesce(switches.automation_enabled, true) as "mayWork"
     from igny8_sites site join igny8_accounts account on account.id = site.account_id
       left join igny8_module_enable_settings switches on switches.account_id = account.id
     where site.id = ?`,
    [siteId],
  );
  return standing ?? { credits: 0, threshold: 0, isSystem: false, mayWork: false };
}

/** What conditions may ask that is no object's: the balance, and on a schedule what waits on the site. */
export async function standingFacts(
  em: EntityManager,
  rule: Placed,
  { credits, threshold }: Standing,
): Promise<Facts> {
  if (rule.trigger === 'credits_low') return { credits, threshold };
  if (rule.trigger !== 'schedule') return { credits };
  return { credits, ...(await waitingCounts(em, rule)) };
}

async function waitingCounts(
  em: EntityManager,
  { siteId, sectorId }: Placed,
): Promise<Record<string, number>> {
  const of = (table: string, condition: string) =>
    `(select count(*)::int from igny8_${table} item where site_id = place.site_id
       and (place.sector_id is null or sector_id = place.sector_id) and deleted_at is null and ${condition})`;
  const [counts] = await em.execute<Record<string, number>[]>(
    `select ${of('keywords', "status = 'new' and cluster_id is null and not disabled")} as keywords_new,
       ${of(
         'clusters',
         `not disabled and keywords_count > 0 and not exists (select 1 from igny8_content_ideas idea
           where idea.cluster_id = item.id and idea.deleted_at is null)`,
       )} as clusters_without_ideas,
       ${of('content_ideas', "status = 'new'")} as ideas_new,
       ${of('tasks', "status = 'pending'")} as tasks_pending,
       ${of('contents', "status = 'review'")} as contents_in_review,
       ${of('contents', "status = 'approved'")} as contents_approved
     from (select ?::uuid as site_id, ?::uuid as sector_id) place`,
    [siteId, sectorId ?? null],
  );
  return counts ?? {};
}
