import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import {
  createRoute,
  deleteRoute,
  listRoute,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import { declareList, siteFilters } from '#api/shared/declare-list.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { referencedSite } from '#api/shared/references.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { ruleBody, rulePatch, rulePut } from '#contracts/api/automation/rules.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { applyRule } from './apply-rule.ts';
import { claimArticles } from './claim-articles.ts';
import { changeableRule, ruleResource } from './rule-resource.ts';

const permission = 'edit';

const list = declareList({
  search: ['name'],
  filters: {
    ...siteFilters,
    trigger: { property: 'trigger', kind: 'text' },
    is_active: { property: 'isActive', kind: 'boolean' },
  },
  ordering: { name: 'name' },
});

/** Whatever is changed of it: afterwards it may be one that acts. */
async function change(
  em: EntityManager,
  rule: AutomationRule,
  body: z.output<typeof rulePatch>,
  user: SignedInUser,
  dependencies: ApiDependencies,
): Promise<void> {
  await applyRule(em, rule, body);
  await claimArticles(em, { user, dependencies }, rule);
}

export const ruleRoutes = [
  listRoute(ruleResource, list),
  createRoute(ruleResource, {
    permission,
    body: ruleBody,
    async make(em, body, user, dependencies) {
      await referencedSite(em, body.site_id);
      const { name, trigger, site_id: siteId } = body;
      const place = {
        accountId: user.accountId,
        siteId,
        name,
        trigger,
        conditions: {},
        actions: [],
        schedule: null,
      };
      const rule = em.create(AutomationRule, place, { persist: false });
      await applyRule(em, rule, body);
      await claimArticles(em, { user, dependencies }, rule);
      return rule;
    },
  }),
  retrieveRoute(ruleResource),
  updateRoute(changeableRule, 'put', { permission, body: rulePut, apply: change }),
  updateRoute(changeableRule, 'patch', { permission, body: rulePatch, apply: change }),
  deleteRoute(ruleResource, permission),
];
