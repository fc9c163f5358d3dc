import { creativeTitlesFunction } from '#activities/growth/functions/creative-titles.ts';
import { optimizeContentFunction } from '#activities/optimizer/functions/optimize-content.ts';
import { autoClusterFunction } from '#activities/planner/functions/auto-cluster.ts';
import { generateIdeasFunction } from '#activities/planner/functions/generate-ideas.ts';
import { articleOutlineFunction } from '#activities/writer/functions/article-outline.ts';
import { articleSectionFunction } from '#activities/writer/functions/article-section.ts';
import { editArticleFunction } from '#activities/writer/functions/edit-article.ts';
import { generateContentFunction } from '#activities/writer/functions/generate-content.ts';
import { generateImagePromptsFunction } from '#activities/writer/functions/generate-image-prompts.ts';
import { generatePageContentFunction } from '#activities/writer/functions/generate-page-content.ts';
import { generateProductContentFunction } from '#activities/writer/functions/generate-product-content.ts';
import { generateServiceContentFunction } from '#activities/writer/functions/generate-service-content.ts';
import { generateTaxonomyContentFunction } from '#activities/writer/functions/generate-taxonomy-content.ts';
import { researchArticleFunction } from '#activities/writer/functions/research-article.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import type { AnyAiFunction } from './ai-function.ts';

/** Every AI function. Adding one is one file, its prompt and a line here. */
export const aiFunctions: readonly AnyAiFunction[] = [
  autoClusterFunction,
  generateIdeasFunction,
  generateContentFunction,
  generateProductContentFunction,
  generateServiceContentFunction,
  generateTaxonomyContentFunction,
  generatePageContentFunction,
  researchArticleFunction,
  articleOutlineFunction,
  articleSectionFunction,
  editArticleFunction,
  generateImagePromptsFunction,
  optimizeContentFunction,
  creativeTitlesFunction,
];

/** @throws AppError `validation_failed` for a name that is none */
export function aiFunctionNamed(name: string): AnyAiFunction {
  const found = aiFunctions.find((candidate) => candidate.name === name);
  if (!found)
    throw new AppError('validation_failed', { errors: { function: [`Unknown function ${name}`] } });
  return found;
}
