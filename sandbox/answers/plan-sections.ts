import type { z } from 'zod';
import type { articleOutlineData, articleOutlineOutput } from '#contracts/ai/article-outline.ts';
import { keywordsOf } from './describe-text.ts';
import { nounPhrase } from './noun-phrase.ts';
import { headingsFor } from './section-headings.ts';
import { writerOf } from './writer-of.ts';

type Data = z.infer<typeof articleOutlineData>;
type Output = z.infer<typeof articleOutlineOutput>;

const endings = ['In short', 'The bottom line', 'Where to go from here'];
const aspects = ['what it is for', 'what to check first', 'what goes wrong', 'what it costs'];

/** The outline that was asked for, or one made of structure and keywords; a fact is a point of some section. */
export function planSections(data: Data): Output {
  const keywords = keywordsOf(data);
  const writer = writerOf(data);
  const headings = headingsFor(data, writer, keywords, data.section_count - 1);
  if (data.outline.length === 0) headings.push(writer.random.pick(endings));
  const words = Math.round(data.word_count / headings.length);
  return {
    sections: headings.map((heading, index) => {
      const topic = nounPhrase(keywords[index % keywords.length] ?? data.title);
      const facts = data.facts.filter((_, fact) => fact % headings.length === index);
      const points = [0, 1].map((more) => `${topic}: ${aspects[(index + more) % aspects.length]}`);
      return { heading, points: [...points, ...facts.map(({ text }) => text)], words };
    }),
  };
}
