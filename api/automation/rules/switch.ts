import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { lockRow } from '#api/shared/lock-row.ts';
import { route } from '#api/shared/route.ts';
import { ruleRow } from '#contracts/api/automation/rules.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { claimArticles } from './claim-articles.ts';
import { ruleResource } from './rule-resource.ts';

function switchRoute(name: 'enable' | 'disable', summary: string, description: string) {
  return route(
    {
      method: 'post',
      path: `automation/rules/{id}/${name}/`,
      tag: 'Automation',
      throttle: 'default',
      permission: 'edit',
      summary,
      description,
      parameters: idParameters,
      target: (em, { id }) => findRow(em, AutomationRule, id),
      answer: one(ruleRow),
    },
    (call) =>
      call.em.transactional(async (inner) => {
        const rule = await lockRow(inner, AutomationRule, inner.merge(call.target));
        rule.isActive = name === 'enable';
        await claimArticles(inner, call, rule);
        await inner.flush();
        return ruleResource.present(await inner.refreshOrFail(rule));
      }),
  );
}

export const enableRule = switchRoute(
  'enable',
  'Switch an automation rule on',
  'It acts on what happens from now on.',
);

export const disableRule = switchRoute(
  'disable',
  'Switch an automation rule off',
  'What is planned is left out at its time, with the reason.',
);
