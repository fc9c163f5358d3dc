import type { z } from 'zod';
import { generateContentData, type generateContentOutput } from '#contracts/ai/generate-content.ts';
import type { generateImagePromptsOutput } from '#contracts/ai/generate-image-prompts.ts';

/** Words of every article: a short one, since it is the platform that is measured and not the model. */
export const articleWords = 250;

const sentence = 'Cold brew needs coarse coffee, clean water and a whole night of patience.';
const sectionSentences = 7;
const sections = ['What it is', 'What it needs', 'How it is made'];

const article = sections
  .map((title) => `<h2>${title}</h2><p>${Array(sectionSentences).fill(sentence).join(' ')}</p>`)
  .join('');

/** A valid answer of a function to its rendered prompt. Throws RangeError for one nobody measures. */
export function instantReply(functionName: string, prompt: string): string {
  switch (functionName) {
    case 'generate_content':
      return JSON.stringify(writeArticle(prompt));
    case 'generate_image_prompts':
      return JSON.stringify(pictures);
    default:
      throw new RangeError(`No instant reply of ${functionName}`);
  }
}

function writeArticle(prompt: string): z.infer<typeof generateContentOutput> {
  const [, json = ''] = /<data>\n(.*)\n<\/data>/s.exec(prompt) ?? [];
  const { title } = generateContentData.parse(JSON.parse(json));
  return {
    title,
    html: article,
    meta_title: title,
    meta_description: sentence,
    primary_keyword: 'cold brew',
    secondary_keywords: ['coffee', 'coarse grind'],
    tags: ['coffee', 'cold brew'],
    categories: ['Guides'],
  };
}

const pictures: z.infer<typeof generateImagePromptsOutput> = {
  featured: { prompt: 'A glass of cold brew on a wooden table', alt_text: 'A glass of cold brew' },
  in_article: [],
};
