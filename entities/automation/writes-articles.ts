import type { AutomationRule } from './automation-rule.ts';

/** Whether executions of the rule write articles: more than the one of an account without a verified e-mail. */
export function writesArticles({
  isActive,
  actions,
}: Pick<AutomationRule, 'isActive' | 'actions'>): boolean {
  return isActive && actions.some(({ type }) => type === 'generate_content');
}
