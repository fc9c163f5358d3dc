import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { toStorable } from '#activities/shared/storable-text.ts';
import type { GrowthActivities, TitleSuggestionInput } from '#contracts/activities/growth.ts';
import { tidyTitles } from '#domain/growth/tidy-titles.ts';
import { TitleSuggestion } from '#entities/growth/title-suggestion.ts';
import { recordProgress } from '#entities/system/record-progress.ts';

/**
 * Asks the search engine what stands on its first page for the keyword, and keeps the titles with their
 * pages. Without an engine there are none; an attempt after a crash finds those of the one before.
 */
export function createSearchTitles({
  orm,
  researchSearch,
}: ActivityDependencies): GrowthActivities['searchTitles'] {
  return async function searchTitles(input: TitleSuggestionInput): Promise<{ titles: number }> {
    const id = input.suggestionId;
    const suggestion = await orm.em.findOneOrFail(TitleSuggestion, { id });
    if (suggestion.serpTitles) return { titles: suggestion.serpTitles.length };
    if (researchSearch === null) return { titles: 0 };
    const { keyword: query, country } = suggestion;
    const asked = { query, ...(country === '' ? {} : { country }) };
    const { results } = await withHeartbeat((signal) => researchSearch.search(asked, signal));
    const titles = tidyTitles(results.map(({ title, url }) => ({ title: toStorable(title), url })));
    await orm.em.transactional(async (em) => {
      await em.nativeUpdate(TitleSuggestion, { id }, { serpTitles: titles });
      const message = `Found ${titles.length} title(s) on the results page`;
      const counts = { serp_titles: titles.length };
      await recordProgress(em, { ...input, message, counts });
    });
    return { titles: titles.length };
  };
}
