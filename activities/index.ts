import { loadDefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { createAutomationActivities } from './automation/create-automation-activities.ts';
import { createRuleActivities } from './automation/create-rule-activities.ts';
import { createGrowthActivities } from './growth/create-growth-activities.ts';
import { createLinkerActivities } from './linker/create-linker-activities.ts';
import { createOptimizerActivities } from './optimizer/create-optimizer-activities.ts';
import { createPlannerActivities } from './planner/create-planner-activities.ts';
import { createEmbedIdeaTitles } from './planner/embed-idea-titles.ts';
import { createPublisherActivities } from './publisher/create-publisher-activities.ts';
import type { ActivityDependencies } from './shared/dependencies.ts';
import { createSystemActivities } from './system/create-system-activities.ts';
import { createMailActivities } from './system/mail/create-mail-activities.ts';
import { EmailTemplates } from './system/mail/email-templates.ts';
import { promptTypeOf } from './thinker/ai-function.ts';
import { createThinkerActivities } from './thinker/create-thinker-activities.ts';
import { aiFunctions } from './thinker/function-registry.ts';
import { createTrialActivities } from './thinker/try/create-trial-activities.ts';
import { createWriterActivities } from './writer/create-writer-activities.ts';
import { createReparseText } from './writer/functions/reparse-text.ts';
import { createPlanningActivities } from './writer/planning/plan-items.ts';
import { createResearchActivities } from './writer/research/create-research-activities.ts';
import { createReviewActivities } from './writer/review/create-review-activities.ts';

/** Every activity of the platform, built once a process from its dependencies. */
export async function createActivities(dependencies: ActivityDependencies) {
  const prompts = await loadDefaultPrompts(aiFunctions.map(promptTypeOf));
  const emailTemplates = await EmailTemplates.load();
  return {
    ...createAutomationActivities(dependencies),
    ...createGrowthActivities(dependencies),
    ...createMailActivities(dependencies, emailTemplates),
    ...createLinkerActivities(dependencies),
    ...createOptimizerActivities(dependencies),
    ...createPlannerActivities(dependencies),
    ...createPlanningActivities(dependencies),
    embedIdeaTitles: createEmbedIdeaTitles(dependencies),
    ...createPublisherActivities(dependencies),
    ...createRuleActivities(dependencies),
    ...createSystemActivities(dependencies),
    ...createThinkerActivities(dependencies, prompts),
    ...createTrialActivities(dependencies, prompts),
    ...createResearchActivities(dependencies),
    ...createReviewActivities(dependencies),
    ...createWriterActivities(dependencies),
    reparseText: createReparseText(dependencies),
  };
}
