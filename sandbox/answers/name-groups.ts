import type { z } from 'zod';
import type { autoClusterData, autoClusterOutput } from '#contracts/ai/auto-cluster.ts';
import { stemOf, titleCase, topicWordsOf } from '#sandbox/shared/words.ts';

type Data = z.infer<typeof autoClusterData>;
type Output = z.infer<typeof autoClusterOutput>;
type Group = Data['groups'][number];

/** A word must stand in this share of the phrases to be what they have in common. */
const commonShare = 0.5;

/** Names each group for the words its phrases share; a phrase with none of them is an outlier. */
export function nameGroups(data: Data): Output {
  const taken = new Set<string>();
  return {
    groups: data.groups.map((group) => {
      const common = commonWords(group);
      const name = freeName(group, common, taken);
      taken.add(name.toLowerCase());
      const stems = new Set(common.map(stemOf));
      return {
        key: group.key,
        name,
        description: describe(group, name),
        outliers: group.keywords
          .map(({ keyword }) => keyword)
          .filter((keyword) => !topicWordsOf(keyword).some((word) => stems.has(stemOf(word)))),
      };
    }),
  };
}

/** The words most phrases share, in the order in which phrases have them. */
function commonWords(group: Group): string[] {
  const counts = new Map<string, { word: string; count: number; position: number }>();
  for (const { keyword } of group.keywords) {
    for (const [position, word] of topicWordsOf(keyword).entries()) {
      const seen = counts.get(stemOf(word)) ?? { word, count: 0, position: 0 };
      seen.count += 1;
      seen.position += position;
      counts.set(stemOf(word), seen);
    }
  }
  const ranked = [...counts.values()].sort((left, right) => right.count - left.count);
  const shared = ranked.filter(({ count }) => count >= group.keywords.length * commonShare);
  return (shared.length > 0 ? shared : ranked)
    .slice(0, 3)
    .sort((left, right) => left.position / left.count - right.position / right.count)
    .map(({ word }) => word);
}

/** Two groups never get one name: the second adds what is special about it. */
function freeName(group: Group, common: string[], taken: ReadonlySet<string>): string {
  const name = titleCase(common.join(' ')) || 'Group';
  if (common.length > 1 && !taken.has(name.toLowerCase())) return name;
  const phrases = [...group.keywords].sort(
    (left, right) => (right.volume ?? 0) - (left.volume ?? 0),
  );
  const candidates = [...phrases.map(({ keyword }) => titleCase(keyword)), `${name} ${group.key}`];
  return candidates.find((candidate) => !taken.has(candidate.toLowerCase())) ?? name;
}

function describe(group: Group, name: string): string {
  const [first, second] = group.keywords.map(({ keyword }) => keyword);
  const intents = [...new Set(group.keywords.flatMap(({ intent }) => intent ?? []))];
  const aim = intents.length > 0 ? ` (${intents.join(', ')})` : '';
  return `Readers looking for ${name.toLowerCase()} want answers to searches such as "${first}"${second ? ` and "${second}"` : ''}${aim}.`;
}
