import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { GrowthActivities, TitleSuggestionInput } from '#contracts/activities/growth.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { TitleSuggestion } from '#entities/growth/title-suggestion.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Run } from '#entities/system/run.ts';

/** Charges one request and gives both lists to the run as its result, in one transaction. */
export function createFinishTitles({
  orm,
}: ActivityDependencies): GrowthActivities['finishTitles'] {
  return async function finishTitles(input: TitleSuggestionInput) {
    return orm.em.transactional(async (em) => {
      const { accountId, runId, suggestionId } = input;
      const suggestion = await em.findOneOrFail(TitleSuggestion, { id: suggestionId });
      const serp_titles = suggestion.serpTitles ?? [];
      const creative_titles = suggestion.creativeTitles ?? [];
      const counts = { serp_titles: serp_titles.length, creative_titles: creative_titles.length };
      await settleCredits(em, {
        accountId,
        runId,
        stepKey: stepKey('titles'),
        operation: 'title_generation',
        amount: 1,
        reservedForStep: (await operationPrice(em, 'title_generation', 1)).credits,
        relatedObjectType: 'title_suggestion',
        relatedObjectId: suggestionId,
        // What the model's call took stands in the log of requests.
        model: null,
        tokensIn: 0,
        tokensOut: 0,
        costUsdMicros: null,
        metadata: { function: 'creative_titles', ...counts },
      });
      const result = { keyword: suggestion.keyword, serp_titles, creative_titles };
      await em.nativeUpdate(Run, { id: runId }, { result });
      const total = counts.serp_titles + counts.creative_titles;
      await recordProgress(em, { ...input, message: `Suggested ${total} title(s)`, counts });
      return { found: counts.serp_titles, proposed: counts.creative_titles };
    });
  };
}
