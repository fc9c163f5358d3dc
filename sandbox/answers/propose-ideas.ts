import type { z } from 'zod';
import type { generateIdeasData, generateIdeasOutput } from '#contracts/ai/generate-ideas.ts';
import { keywordIntents } from '#domain/planner/states.ts';
import { seededRandom } from '#sandbox/shared/seeded-random.ts';
import { stemOf, titleCase, topicWordsOf } from '#sandbox/shared/words.ts';
import { type Angle, anglesFor } from './angles.ts';

type Data = z.infer<typeof generateIdeasData>;
type Output = z.infer<typeof generateIdeasOutput>;
type Keyword = Data['keywords'][number];

/** Words an idea asks for, in steps an editor would write down. */
const wordCounts = [600, 700, 800, 900, 1000, 1100, 1200] as const;

/** Distinct ideas, each around another keyword or angle of the cluster. */
export function proposeIdeas(data: Data): Output {
  const random = seededRandom(`${data.cluster.name} ${data.keywords.length}`);
  const taken = new Set(data.existing_titles.map((title) => title.toLowerCase()));
  const ideas: Output['ideas'] = [];
  for (const { keyword, angle } of combinations(data.keywords)) {
    if (ideas.length >= data.count) break;
    const title = angle.title(titleCase(keyword.keyword));
    if (taken.has(title.toLowerCase())) continue;
    taken.add(title.toLowerCase());
    ideas.push({
      title,
      angle: angle.pitch(keyword.keyword),
      description: angle.description(keyword.keyword, data.cluster.name),
      content_type: angle.type,
      content_structure: angle.structure,
      target_keywords: targets(keyword, data.keywords),
      intent: intentOf(keyword.intent, angle),
      word_count: random.pick(wordCounts),
    });
  }
  return { ideas };
}

/** No keyword has fewer angles than this. */
const ranks = 6;

/** Every keyword with its best angle first, then with its second best, and so on. */
function* combinations(keywords: Keyword[]): Generator<{ keyword: Keyword; angle: Angle }> {
  const byVolume = [...keywords].sort((left, right) => (right.volume ?? 0) - (left.volume ?? 0));
  for (let rank = 0; rank < ranks; rank += 1) {
    for (const [index, keyword] of byVolume.entries()) {
      const { first, all } = anglesFor(keyword.keyword, keyword.intent);
      const angle = (rank === 0 && first) || all[(rank + index) % all.length];
      if (angle) yield { keyword, angle };
    }
  }
}

/** What the keyword's searchers want; of one that nobody has told it of, what the angle is for. */
function intentOf(intent: string | null, angle: Angle): Output['ideas'][number]['intent'] {
  return keywordIntents.find((known) => known === intent) ?? angle.intent;
}

/** The idea's own keyword and up to four others, those that share most words with it first. */
function targets(keyword: Keyword, keywords: Keyword[]): string[] {
  const stems = new Set(topicWordsOf(keyword.keyword).map(stemOf));
  const shared = ({ keyword: text }: Keyword) =>
    topicWordsOf(text).filter((word) => stems.has(stemOf(word))).length;
  const others = keywords
    .filter((other) => other !== keyword)
    .sort((left, right) => shared(right) - shared(left))
    .slice(0, 4);
  return [keyword, ...others].map((each) => each.keyword);
}
