import type { z } from 'zod';
import { articleBriefData, type WrittenText } from '#contracts/ai/article-brief.ts';
import { autoClusterData, type autoClusterOutput } from '#contracts/ai/auto-cluster.ts';
import type { generateImagePromptsOutput } from '#contracts/ai/generate-image-prompts.ts';
import { optimizeContentData, type optimizeContentOutput } from '#contracts/ai/optimize-content.ts';
import { editNothing, outlineArticle, writeSections } from './instant-article.ts';

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
    case 'auto_cluster':
      return JSON.stringify(nameGroups(prompt));
    case 'generate_content':
      return JSON.stringify(writeArticle(prompt));
    case 'article_outline':
      return JSON.stringify(outlineArticle(dataOf(prompt)));
    case 'article_section':
      return JSON.stringify(writeSections(dataOf(prompt)));
    case 'edit_article':
      return JSON.stringify(editNothing(dataOf(prompt)));
    case 'generate_image_prompts':
      return JSON.stringify(pictures);
    case 'optimize_content':
      return JSON.stringify(optimise(dataOf(prompt)));
    default:
      throw new RangeError(`No instant reply of ${functionName}`);
  }
}

/** Each group is called after its first keyword. */
function nameGroups(prompt: string): z.infer<typeof autoClusterOutput> {
  const { groups } = autoClusterData.parse(dataOf(prompt));
  return {
    groups: groups.map(({ key, keywords: [first] }) => {
      return { key, name: first?.keyword ?? key, description: sentence, outliers: [] };
    }),
  };
}

function dataOf(prompt: string): unknown {
  const [, json = ''] = /<data>\n(.*)\n<\/data>/s.exec(prompt) ?? [];
  return JSON.parse(json);
}

function writeArticle(prompt: string): WrittenText {
  const { title } = articleBriefData.parse(dataOf(prompt));
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

/** Says at once what the text is about. */
function optimise(data: unknown): z.infer<typeof optimizeContentOutput> {
  const { html, title } = optimizeContentData.parse(data);
  return {
    html: `<p>Cold brew is coffee that has never been hot.</p>${html}`,
    meta_title: title,
    meta_description: sentence,
    changes: ['The first paragraph names the keyword.'],
  };
}

const pictures: z.infer<typeof generateImagePromptsOutput> = {
  featured: {
    prompt: 'A glass of cold brew on a wooden table',
    alt_text: 'A glass of cold brew',
    caption: '',
  },
  in_article: [],
};
