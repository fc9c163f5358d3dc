import {
  createRoute,
  deleteRoute,
  listRoute,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import { declareList, siteFilters } from '#api/shared/declare-list.ts';
import { referencedSite } from '#api/shared/references.ts';
import { ruleBody, rulePatch, rulePut } from '#contracts/api/automation/rules.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { applyRule } from './apply-rule.ts';
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

export const ruleRoutes = [
  listRoute(ruleResource, list),
  createRoute(ruleResource, {
    permission,
    body: ruleBody,
    async make(em, body, { accountId }) {
      await referencedSite(em, body.site_id);
      const { name, trigger, site_id: siteId } = body;
      const place = {
        accountId,
        siteId,
        name,
        trigger,
        conditions: {},
        actions: [],
        schedule: null,
      };
      const rule = em.create(AutomationRule, place, { persist: false });
      await applyRule(em, rule, body);
      return rule;
    },
  }),
  retrieveRoute(ruleResource),
  updateRoute(changeableRule, 'put', { permission, body: rulePut, apply: applyRule }),
  updateRoute(changeableRule, 'patch', { permission, body: rulePatch, apply: applyRule }),
  deleteRoute(ruleResource, permission),
];
