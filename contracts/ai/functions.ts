import type { AiFunctionContract } from './ai-function-contract.ts';
import { articleOutlineContract } from './article-outline.ts';
import { articleSectionContract } from './article-section.ts';
import { autoClusterContract } from './auto-cluster.ts';
import { creativeTitlesContract } from './creative-titles.ts';
import { editArticleContract } from './edit-article.ts';
import { generateContentContract } from './generate-content.ts';
import { generateIdeasContract } from './generate-ideas.ts';
import { generateImagePromptsContract } from './generate-image-prompts.ts';
import { generatePageContentContract } from './generate-page-content.ts';
import { generateProductContentContract } from './generate-product-content.ts';
import { generateServiceContentContract } from './generate-service-content.ts';
import { generateTaxonomyContentContract } from './generate-taxonomy-content.ts';
import { optimizeContentContract } from './optimize-content.ts';
import { researchArticleContract } from './research-article.ts';

/** Every AI function that asks a model, for whoever checks, shows or tries its prompt. */
export const aiFunctionContracts: readonly AiFunctionContract[] = [
  autoClusterContract,
  generateIdeasContract,
  generateContentContract,
  generateProductContentContract,
  generateServiceContentContract,
  generateTaxonomyContentContract,
  generatePageContentContract,
  researchArticleContract,
  articleOutlineContract,
  articleSectionContract,
  editArticleContract,
  generateImagePromptsContract,
  optimizeContentContract,
  creativeTitlesContract,
];
