import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { dispatchRuleEvents } from '#entities/automation/dispatch-events.ts';
import { RuleEvent } from '#entities/automation/rule-event.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { Tenant } from './create-tenant.ts';

type RuleFields = Partial<
  Pick<
    AutomationRule,
    | 'trigger'
    | 'conditions'
    | 'actions'
    | 'isActive'
    | 'sectorId'
    | 'schedule'
    | 'maxExecutionsPerDay'
    | 'creditLimitPerExecution'
  >
>;

/** A rule of the tenant's site; without fields: clusters each new keyword. */
export async function addRule(tenant: Tenant, fields: RuleFields = {}): Promise<string> {
  const { accountId, siteId } = tenant;
  const id = uuidv7();
  await tenant.transaction((em) =>
    em.insert(AutomationRule, {
      ...{ id, accountId, siteId, name: 'Cluster what is new', trigger: 'keyword_added' },
      actions: [{ type: 'cluster_keywords', params: {} }],
      ...fields,
    }),
  );
  return id;
}

/** Keywords of the tenant's sector, all by one statement. */
export async function addKeywords(
  em: EntityManager,
  tenant: Tenant,
  names: readonly string[],
): Promise<string[]> {
  const rows = names.map((keyword) => ({
    ...{ ...tenant.place, id: uuidv7(), keyword, originalKeyword: keyword },
    volume: 100,
  }));
  await em.insertMany(Keyword, rows);
  return rows.map(({ id }) => id);
}

export function eventsOf(tenant: Tenant): Promise<RuleEvent[]> {
  return tenant.fork().find(RuleEvent, {}, { orderBy: { id: 'asc' } });
}

/** Executions of the tenant's rules, the oldest first. */
export function executionsOf(tenant: Tenant): Promise<ScheduledTask[]> {
  return tenant.fork().find(ScheduledTask, {}, { orderBy: { id: 'asc' } });
}

/** Judges whatever has happened, as the relay does. */
export async function dispatchAll(systemOrm: MikroORM): Promise<void> {
  const onError = (error: unknown) => {
    throw error;
  };
  let look = await dispatchRuleEvents(systemOrm, onError, null);
  while (look.isAnyDone) look = await dispatchRuleEvents(systemOrm, onError, look.last);
}
