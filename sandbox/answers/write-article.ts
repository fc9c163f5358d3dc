import type { z } from 'zod';
import type { generateContentData, generateContentOutput } from '#contracts/ai/generate-content.ts';
import { capitalise, titleCase } from '#sandbox/shared/words.ts';
import { articleBody } from './article-body.ts';
import { articleData } from './article-data.ts';
import { countWords } from './count-words.ts';
import { nounPhrase } from './noun-phrase.ts';
import { PhraseWriter } from './phrase-writer.ts';

type Data = z.infer<typeof generateContentData>;
type Output = z.infer<typeof generateContentOutput>;

const marker =
  '<p><em>Sandbox text, assembled without a language model. Connect a provider for real articles.</em></p>';

/** An article around the given title, keywords and outline, within a tenth of the wanted length. */
export function writeArticle(data: Data): Output {
  const keywords = data.keywords.length > 0 ? [...data.keywords] : [data.title.toLowerCase()];
  const [primary = data.title] = keywords;
  const writer = new PhraseWriter(data.title, keywords);
  const words = data.word_count - countWords(marker);
  const html = `${articleBody(articleData(data), { writer, keywords, words })}\n${marker}`;
  return {
    title: data.title,
    html,
    meta_title: cut(data.title, 60),
    meta_description: describe(data, primary),
    primary_keyword: primary,
    secondary_keywords: keywords.slice(1, 6),
    tags: keywords.slice(0, 4),
    categories: [titleCase(data.cluster || primary)],
  };
}

/** About 120 to 160 characters, which search engines show in full. */
function describe(data: Data, primary: string): string {
  const about = data.description || `What matters about ${nounPhrase(primary)}.`;
  const text = `${capitalise(primary)}: ${about} Clear steps, common mistakes and what to check before you decide.`;
  return cut(text, 160);
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, text.lastIndexOf(' ', length)).replace(/[\s,:;–-]+$/, '');
}
