import { stemOf, topicWordsOf } from '#sandbox/shared/words.ts';

/**
 * Runs of `length` topic words that stand in at least `least` of the phrases, whatever their endings, the most
 * common first; each in the form in which it stands most often.
 */
export function commonPhrases(phrases: readonly string[], length: number, least: number): string[] {
  const runs = new Map<string, Map<string, number>>();
  for (const phrase of phrases) {
    for (const [stems, run] of runsOf(phrase, length)) {
      const forms = runs.get(stems) ?? new Map<string, number>();
      forms.set(run, (forms.get(run) ?? 0) + 1);
      runs.set(stems, forms);
    }
  }
  return [...runs.values()]
    .map((forms) => [...forms].sort(([, left], [, right]) => right - left))
    .map((forms) => ({
      form: forms[0]?.[0] ?? '',
      count: forms.reduce((sum, [, count]) => sum + count, 0),
    }))
    .filter(({ count }) => count >= least)
    .sort((left, right) => right.count - left.count)
    .map(({ form }) => form);
}

/** Each run of a phrase once, by its stems. */
function runsOf(phrase: string, length: number): Map<string, string> {
  const words = topicWordsOf(phrase);
  const runs = new Map<string, string>();
  for (let start = 0; start + length <= words.length; start += 1) {
    const run = words.slice(start, start + length);
    runs.set(run.map(stemOf).join(' '), run.join(' '));
  }
  return runs;
}
