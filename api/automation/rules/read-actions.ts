import { plainWords } from '#api/shared/plain-words.ts';
import { fieldErrors } from '#api/shared/validation-messages.ts';
import { actionParams, type RuleAction } from '#contracts/automation/rule-actions.ts';
import type { FieldErrors } from '#contracts/shared/app-error.ts';
import { type RuleActionType, ruleActionTypes } from '#domain/automation/rules.ts';

interface GivenAction {
  type: string;
  params?: Record<string, unknown> | undefined;
}

function isKnown(type: string): type is RuleActionType {
  return (ruleActionTypes as readonly string[]).includes(type);
}

/** The actions as they were given, each checked by the schema of its type; all problems at once, by their place. */
export function readActions(given: readonly GivenAction[]): {
  actions: RuleAction[];
  errors: FieldErrors;
} {
  const actions: RuleAction[] = [];
  const errors: FieldErrors = {};
  for (const [index, { type, params = {} }] of given.entries()) {
    const place = `actions.${index}`;
    if (!isKnown(type)) {
      errors[`${place}.type`] = [
        `Unknown action "${type.slice(0, 60)}". Known are ${ruleActionTypes.join(', ')}`,
      ];
      continue;
    }
    const parsed = actionParams[type].safeParse(params, { error: plainWords });
    // Type and parameters belong together: the schema was chosen by the type.
    if (parsed.success) actions.push({ type, params: parsed.data } as RuleAction);
    else {
      for (const [field, messages] of Object.entries(fieldErrors(parsed.error, params))) {
        errors[`${place}.params.${field}`] = messages;
      }
    }
  }
  return { actions, errors };
}
