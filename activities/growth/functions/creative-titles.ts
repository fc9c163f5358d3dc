import { ApplicationFailure } from '@temporalio/common';
import { writingContext } from '#activities/shared/writing-context.ts';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { creativeTitlesContract } from '#contracts/ai/creative-titles.ts';
import { mostTitles, tidyTitles } from '#domain/growth/tidy-titles.ts';
import { TitleSuggestion } from '#entities/growth/title-suggestion.ts';

/** Thinks of titles for a keyword (spec/growth.md). */
export const creativeTitlesFunction = defineAiFunction({
  ...creativeTitlesContract,
  // Both lists together are one request, charged where they are handed over.
  operation: null,

  async load(em, step) {
    const suggestion = await em.findOneOrFail(TitleSuggestion, {
      id: String(step.subject.suggestionId),
    });
    const { siteId, sectorId, keyword, context, articleType } = suggestion;
    const { site, language, tone, article_context } = await writingContext(em, {
      siteId,
      sectorId,
      authorProfileId: null,
      functionName: 'creative_titles',
      runId: step.runId,
    });
    return {
      site,
      language,
      tone,
      keyword,
      context: context || article_context,
      article_type: articleType ?? null,
      count: mostTitles,
    };
  },

  estimate: () => 0,

  async save(em, step, output) {
    const titles = tidyTitles(output.titles);
    if (titles.length === 0) {
      throw ApplicationFailure.nonRetryable('The model thought of no title.', 'ai_invalid');
    }
    const id = String(step.subject.suggestionId);
    await em.nativeUpdate(TitleSuggestion, { id }, { creativeTitles: titles });
    return {
      result: { titles: titles.length },
      message: `Thought of ${titles.length} title(s)`,
      counts: { creative_titles: titles.length },
      amount: null,
      relatedObjectType: 'title_suggestion',
      relatedObjectId: id,
    };
  },
});
