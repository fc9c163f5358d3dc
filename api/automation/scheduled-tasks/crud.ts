import type { EntityManager } from '@mikro-orm/postgresql';
import { claimArticles } from '#api/automation/rules/claim-articles.ts';
import { findObject } from '#api/automation/rules/find-object.ts';
import {
  createRoute,
  deleteRoute,
  listRoute,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import { declareList, siteFilters } from '#api/shared/declare-list.ts';
import { siteNotGranted } from '#api/shared/find-row.ts';
import { lockRow } from '#api/shared/lock-row.ts';
import {
  scheduledTaskBody,
  scheduledTaskPatch,
  scheduledTaskPut,
} from '#contracts/api/automation/scheduled-tasks.ts';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { plannedTask, scheduledTaskResource as resource } from './scheduled-task-resource.ts';

const permission = 'edit';

const list = declareList({
  filters: {
    ...siteFilters,
    status: { property: 'status', kind: 'text' },
    rule_id: { property: 'ruleId', kind: 'id' },
    origin: { property: 'origin', kind: 'text' },
    reason: { property: 'reason', kind: 'text' },
  },
  ranges: {
    scheduled_at: { property: 'scheduledAt', kind: 'date' },
    executed_at: { property: 'executedAt', kind: 'date' },
  },
  ordering: { scheduled_at: 'scheduledAt', executed_at: 'executedAt' },
});

/** The rule a body points at. */
async function referencedRule(em: EntityManager, id: string): Promise<AutomationRule> {
  const rule = await em.findOne(AutomationRule, { id });
  if (rule) return rule;
  const isOwn = (await em.count(AutomationRule, { id }, { filters: { granted: false } })) > 0;
  throw isOwn ? siteNotGranted() : unprocessable('rule_id', 'Rule must belong to your account');
}

/** A plan is for later. */
function timeOf(scheduledAt: string): Date {
  const at = new Date(scheduledAt);
  if (at.getTime() <= Date.now()) throw unprocessable('scheduled_at', 'The time must lie ahead');
  return at;
}

/** @throws AppError `conflict` naming the state of one that is not planned any more */
function refuseBegun({ status, runId }: ScheduledTask, verb: string): void {
  if (status === 'pending' && !runId) return;
  const state = status === 'pending' ? 'queued' : status;
  throw conflict(`The scheduled task is ${state} and cannot be ${verb}: only a pending one can.`);
}

function move(
  _em: EntityManager,
  task: ScheduledTask,
  body: { scheduled_at?: string | undefined },
) {
  refuseBegun(task, 'moved');
  if (body.scheduled_at !== undefined) task.scheduledAt = timeOf(body.scheduled_at);
}

export const scheduledTaskRoutes = [
  listRoute(resource, list),
  createRoute(resource, {
    permission,
    body: scheduledTaskBody,
    async make(em, body, user, dependencies) {
      const rule = await referencedRule(em, body.rule_id);
      const object = await findObject(em, rule, body.object_id);
      const scheduledAt = timeOf(body.scheduled_at);
      await claimArticles(em, { user, dependencies }, rule);
      const { accountId, siteId, id: ruleId } = rule;
      return em.create(
        ScheduledTask,
        { accountId, siteId, ruleId, origin: 'planned', scheduledAt, ...object },
        { persist: false },
      );
    },
  }),
  retrieveRoute(resource),
  updateRoute(plannedTask, 'put', { permission, body: scheduledTaskPut, apply: move }),
  updateRoute(plannedTask, 'patch', { permission, body: scheduledTaskPatch, apply: move }),
  deleteRoute(resource, permission, (em, task) =>
    em.transactional(async (inner) => {
      const locked = await lockRow(inner, ScheduledTask, inner.merge(task));
      refuseBegun(locked, 'cancelled');
      inner.remove(locked);
    }),
  ),
];
