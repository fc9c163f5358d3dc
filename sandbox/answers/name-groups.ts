import type { z } from 'zod';
import type { autoClusterData, autoClusterOutput } from '#contracts/ai/auto-cluster.ts';
import { stemOf, titleCase, topicWordsOf } from '#sandbox/shared/words.ts';
import { commonPhrases } from './common-phrases.ts';

type Data = z.infer<typeof autoClusterData>;
type Output = z.infer<typeof autoClusterOutput>;
type Group = Data['groups'][number];

/** Words that stand side by side in this share of the phrases are a name ("knock box"). */
const pairShare = 0.6;

/** A single word that stands in this share of them is a name ("portafilter"). */
const wordShare = 0.8;

/** A word must stand in this share of the phrases to be what they have in common. */
const commonShare = 0.5;

/** Names each group for the words its phrases share; a phrase with none of them is an outlier. */
export function nameGroups(data: Data): Output {
  const taken = new Set<string>();
  return {
    groups: data.groups.map((group) => {
      const name = nameOf(group, taken);
      taken.add(name.toLowerCase());
      return {
        key: group.key,
        name,
        description: describe(group, name),
        outliers: outliersOf(group),
      };
    }),
  };
}

/** Two groups never get one name: the second is called after its most searched phrase. */
function nameOf(group: Group, taken: ReadonlySet<string>): string {
  const phrases = group.keywords.map(({ keyword }) => keyword);
  const least = (share: number) => Math.max(2, phrases.length * share);
  const byVolume = [...group.keywords].sort(
    (left, right) => (right.volume ?? 0) - (left.volume ?? 0),
  );
  const candidates = [
    ...commonPhrases(phrases, 3, least(pairShare)),
    ...commonPhrases(phrases, 2, least(pairShare)),
    ...commonPhrases(phrases, 1, least(wordShare)),
    ...byVolume.map(({ keyword }) => keyword),
    `Group ${group.key}`,
  ].map(titleCase);
  return candidates.find((name) => !taken.has(name.toLowerCase())) ?? `Group ${taken.size + 1}`;
}

function outliersOf(group: Group): string[] {
  const phrases = group.keywords.map(({ keyword }) => keyword);
  const common = commonPhrases(phrases, 1, phrases.length * commonShare);
  if (common.length === 0) return [];
  const stems = new Set(common.map(stemOf));
  return phrases.filter((phrase) => !topicWordsOf(phrase).some((word) => stems.has(stemOf(word))));
}

function describe(group: Group, name: string): string {
  const [first, second] = group.keywords.map(({ keyword }) => keyword);
  const intents = [...new Set(group.keywords.flatMap(({ intent }) => intent ?? []))];
  const aim = intents.length > 0 ? ` (${intents.join(', ')})` : '';
  return `Readers looking for ${name.toLowerCase()} want answers to searches such as "${first}"${second ? ` and "${second}"` : ''}${aim}.`;
}
