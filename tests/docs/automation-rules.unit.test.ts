import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { conditionFields } from '#domain/automation/conditions/condition-fields.ts';
import { ask } from '#domain/automation/conditions/operators.ts';
import { ruleActionTypes, ruleTriggers, skipReasons } from '#domain/automation/rules.ts';
import { projectRoot } from '#scripts/platform/project-root.ts';

it('the guide to rules names every trigger, field, operator, action and reason', async () => {
  const guide = await readFile(join(projectRoot, 'docs', 'api', 'automation-rules.md'), 'utf8');
  const fields = Object.values(conditionFields).flatMap((catalogue) => Object.keys(catalogue));
  const names = [
    ...ruleTriggers,
    ...fields,
    ...Object.keys(ask),
    ...ruleActionTypes,
    ...skipReasons,
  ];
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});
