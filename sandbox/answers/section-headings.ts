import type { SeededRandom } from '#sandbox/shared/seeded-random.ts';
import { capitalise } from '#sandbox/shared/words.ts';

const patterns: readonly ((keyword: string) => string)[] = [
  (keyword) => `What ${keyword} means in practice`,
  (keyword) => `How to begin with ${keyword}`,
  (keyword) => `${capitalise(keyword)}: what to look for`,
  (keyword) => `Mistakes people make with ${keyword}`,
  (keyword) => `A simple routine for ${keyword}`,
  (keyword) => `When ${keyword} is worth the effort`,
  (keyword) => `Questions to ask about ${keyword}`,
  (keyword) => `${capitalise(keyword)} on a small budget`,
  (keyword) => `Getting more out of ${keyword}`,
];

/** One section for about this many words. */
const wordsPerSection = 170;

/** The given outline, or headings made of the keywords, each different. */
export function headingsFor(
  data: { outline: readonly string[]; word_count: number },
  random: SeededRandom,
  keywords: readonly string[],
): string[] {
  if (data.outline.length > 0) return [...data.outline];
  const count = Math.min(
    patterns.length,
    Math.max(2, Math.round(data.word_count / wordsPerSection)),
  );
  return random
    .shuffle(patterns)
    .slice(0, count)
    .map((pattern, index) => pattern(keywords[index % keywords.length] ?? 'this'));
}
