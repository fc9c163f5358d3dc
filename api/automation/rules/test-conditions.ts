import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { conditionTest, ruleObjectBody } from '#contracts/api/automation/rules.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { conditionHolds, judgeLeaves } from '#domain/automation/conditions/evaluate-condition.ts';
import { objectOf } from '#domain/automation/rules.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { factsFor } from '#entities/automation/facts-for.ts';
import { findObject } from './find-object.ts';

export const testRule = route(
  {
    method: 'post',
    path: 'automation/rules/{id}/test/',
    tag: 'Automation',
    throttle: 'default',
    permission: 'edit',
    summary: 'Try the conditions of an automation rule on an object',
    description:
      'The conditions only, on the object as it is now. Nothing is done and nothing counted.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, AutomationRule, id),
    body: ruleObjectBody,
    answer: one(conditionTest),
  },
  async ({ em, body, target }) => {
    const object = await findObject(em, target, body.object_id);
    if (objectOf(target.trigger) && !object.objectId) {
      throw unprocessable('object_id', 'This field is required');
    }
    const facts = (await factsFor(em, target, object)) ?? {};
    return {
      holds: conditionHolds(target.conditions, facts),
      comparisons: judgeLeaves(target.conditions, facts),
    };
  },
);
