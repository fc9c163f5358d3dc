import type { z } from 'zod';
import { articleBriefData } from '#contracts/ai/article-brief.ts';
import { articleOutlineData } from '#contracts/ai/article-outline.ts';
import { articleSectionData } from '#contracts/ai/article-section.ts';
import { autoClusterData } from '#contracts/ai/auto-cluster.ts';
import { creativeTitlesData } from '#contracts/ai/creative-titles.ts';
import { editArticleData } from '#contracts/ai/edit-article.ts';
import { generateIdeasData } from '#contracts/ai/generate-ideas.ts';
import { generateImagePromptsData } from '#contracts/ai/generate-image-prompts.ts';
import { optimizeContentData } from '#contracts/ai/optimize-content.ts';
import { researchArticleData } from '#contracts/ai/research-article.ts';
import { type ChatRequest, messageText } from '#sandbox/openai/chat-request.ts';
import { thinkOfTitles } from './creative-titles.ts';
import { editText } from './edit-text.ts';
import { fitSchema } from './fit-schema.ts';
import { describePictures } from './image-prompts.ts';
import { nameGroups } from './name-groups.ts';
import { optimiseText } from './optimise-text.ts';
import { planSections } from './plan-sections.ts';
import { proposeIdeas } from './propose-ideas.ts';
import { readData } from './read-data.ts';
import { researchTurn } from './research-turn.ts';
import { writeArticle } from './write-article.ts';
import { writePart } from './write-part.ts';

export interface Answer {
  content: string;
  /** Which answerer spoke, for the curious. */
  source: string;
}

type Answerer = (data: unknown) => unknown;

/** An answerer that reads the data of its function; data of another shape is left to the schema. */
function known<Data>(schema: z.ZodType<Data>, answer: (data: Data) => unknown): Answerer {
  return (data) => {
    const parsed = schema.safeParse(data);
    return parsed.success ? answer(parsed.data) : undefined;
  };
}

const answerers: Readonly<Record<string, Answerer>> = {
  auto_cluster: known(autoClusterData, nameGroups),
  generate_ideas: known(generateIdeasData, proposeIdeas),
  generate_content: known(articleBriefData, writeArticle),
  generate_product_content: known(articleBriefData, writeArticle),
  generate_service_content: known(articleBriefData, writeArticle),
  generate_taxonomy_content: known(articleBriefData, writeArticle),
  generate_page_content: known(articleBriefData, writeArticle),
  research_article: known(researchArticleData, researchTurn),
  article_outline: known(articleOutlineData, planSections),
  article_section: known(articleSectionData, writePart),
  edit_article: known(editArticleData, editText),
  optimize_content: known(optimizeContentData, optimiseText),
  creative_titles: known(creativeTitlesData, thinkOfTitles),
  generate_image_prompts: known(generateImagePromptsData, describePictures),
};

/** Answers a chat from its own input: by function where it names one, else anything that fits its schema. */
export function answerFor(chat: ChatRequest): Answer {
  const format = chat.response_format;
  const texts = chat.messages.filter(({ role }) => role === 'user').map(messageText);
  if (format?.type === 'json_schema') {
    const { name, schema } = format.json_schema;
    const answer = answerers[name]?.(readData(texts));
    if (answer !== undefined) return { content: JSON.stringify(answer), source: name };
    return { content: JSON.stringify(fitSchema(schema, texts.join('\n'))), source: 'schema' };
  }
  const echo = `Sandbox answer to: ${(texts.at(-1) ?? '').slice(0, 400)}`;
  if (format?.type === 'json_object')
    return { content: JSON.stringify({ answer: echo }), source: 'object' };
  return { content: echo, source: 'text' };
}
