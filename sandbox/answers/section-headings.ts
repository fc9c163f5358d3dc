import { capitalise } from '#sandbox/shared/words.ts';
import type { ArticleData } from './article-data.ts';
import { commonHeadings, headingsOfStructure } from './banks/headings.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { PhraseWriter } from './phrase-writer.ts';

/** One section for about this many words. */
const wordsPerSection = 170;

/** The given outline, or headings for the structure made of the keywords, each different. */
export function headingsFor(data: ArticleData, writer: PhraseWriter, keywords: string[]): string[] {
  if (data.outline.length > 0) return [...data.outline];
  const patterns = [
    ...headingsOfStructure[data.structure],
    ...writer.random.shuffle(commonHeadings),
  ];
  const count = Math.max(
    2,
    Math.min(patterns.length, Math.round(data.word_count / wordsPerSection)),
  );
  return patterns.slice(0, count).map((pattern, index) => {
    const topic = nounPhrase(keywords[index % keywords.length] ?? data.title);
    const heading = pattern.replace('{topic}', topic).replace('{Topic}', capitalise(topic));
    return data.structure === 'listicle' ? `${index + 1}. ${heading}` : heading;
  });
}
