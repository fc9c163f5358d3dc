import { automationRunContract } from '#contracts/workflows/automation/automation-run.ts';
import { ruleEvaluationContract } from '#contracts/workflows/automation/rule-evaluation.ts';
import { AutomationConfig } from '#entities/automation/automation-config.ts';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { retryExecution } from '#entities/automation/retry-execution.ts';
import { startAutomation } from '#entities/automation/start-automation.ts';
import { writesArticles } from '#entities/automation/writes-articles.ts';
import { Site } from '#entities/identity/site.ts';
import { inputOf } from '../input-of.ts';
import { orGone, type Retry } from './retry.ts';

/** An automation takes what waits in each stage: what the one before has done waits no more. */
export const automationRetry: Retry = {
  kind: 'whole',
  async begin(em, starter, run) {
    const { siteId } = inputOf(automationRunContract, run);
    const site = orGone(await em.findOne(Site, { id: siteId }), 'site');
    const config = orGone(await em.findOne(AutomationConfig, { siteId }), 'automation');
    return startAutomation(em, starter, { config, site, trigger: 'manual', now: new Date() });
  },
  writesArticles: async () => true,
};

/** From the action that failed on. */
export const ruleRetry: Retry = {
  kind: 'whole',
  begin: (em, starter, run) =>
    retryExecution(em, starter, inputOf(ruleEvaluationContract, run).scheduledTaskId),
  async writesArticles(em, run) {
    const rule = await em.findOne(AutomationRule, {
      id: inputOf(ruleEvaluationContract, run).ruleId,
    });
    return rule !== null && writesArticles(rule);
  },
};
