import type { ArticleBrief, WrittenText } from '#contracts/ai/article-brief.ts';
import { capitalise, titleCase } from '#sandbox/shared/words.ts';
import { nounPhrase } from './noun-phrase.ts';

/** The task's keywords, or its title where it has none. */
export function keywordsOf(data: Pick<ArticleBrief, 'keywords' | 'title'>): string[] {
  return data.keywords.length > 0 ? [...data.keywords] : [data.title.toLowerCase()];
}

/** Title, meta texts, keywords and terms of a text. */
export function describeText(data: ArticleBrief): Omit<WrittenText, 'html'> {
  const keywords = keywordsOf(data);
  const [primary = data.title] = keywords;
  return {
    title: data.title,
    meta_title: cut(data.title, 60),
    meta_description: describe(data, primary),
    primary_keyword: primary,
    secondary_keywords: keywords.slice(1, 6),
    tags: keywords.slice(0, 4),
    categories: [titleCase(data.cluster || primary)],
  };
}

/** About 120 to 160 characters, which search engines show in full. */
function describe(data: ArticleBrief, primary: string): string {
  const about = data.description || `What matters about ${nounPhrase(primary)}.`;
  const text = `${capitalise(primary)}: ${about} Clear steps, common mistakes and what to check before you decide.`;
  return cut(text, 160);
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, text.lastIndexOf(' ', length)).replace(/[\s,:;–-]+$/, '');
}
