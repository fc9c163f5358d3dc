import type { SubjectWord } from './subject-word.ts';

/** A word is an addition when at least so many phrases of the list, of so many subject words, have a twin with it … */
const fewestTwins = 4;
const fewestWords = 2;
/** … and no more: each word is taken out in turn, and a sentence so long has no twin but by accident … */
const mostWords = 12;
/** … when this share of the phrases it could be taken from are a phrase of the list without it … */
const leastTaken = 0.6;
/** … and when they are about different things: no more than this share have a word in common, the list's own aside. */
const mostAlike = 0.4;

/**
 * Finds words that are put to any subject ("reddit", "for couples", "california") by the list itself: "rome museums
 * reddit" stands beside "rome museums", "paris hotels reddit" beside "paris hotels". They become modifiers, so that
 * they join no phrases whose subjects differ. Word lists cannot know them all, and most are subjects elsewhere.
 */
export function lightenAdditions(phrases: readonly SubjectWord[][]): SubjectWord[][] {
  const additions = findAdditions(phrases.map(subjectStems));
  const isAddition = ({ kind, stem }: SubjectWord): boolean =>
    kind === 'subject' && additions.has(stem);
  return phrases.map((words) => {
    if (!words.some((word) => word.kind === 'subject' && !isAddition(word))) return words;
    return words.map((word) => (isAddition(word) ? { ...word, kind: 'modifier' } : word));
  });
}

function findAdditions(phrases: readonly (readonly string[])[]): ReadonlySet<string> {
  const additions = new Set<string>();
  const candidates = [...findTwins(phrases)]
    .filter(
      ([, { rests, tried, taken }]) => rests.size >= fewestTwins && taken >= leastTaken * tried,
    )
    .sort(([a, left], [b, right]) => right.rests.size - left.rests.size || (a < b ? -1 : 1));
  // The widest first: what is left beside "museums" once "couples" is none is a city and no more.
  for (const [stem, { rests }] of candidates) {
    const subjects = new Set<string>();
    for (const rest of rests) {
      const subject = rest.split(' ').filter((word) => !additions.has(word));
      if (subject.length >= fewestWords) subjects.add(subject.join(' '));
    }
    if (subjects.size >= fewestTwins && areDifferent(subjects)) additions.add(stem);
  }
  return additions;
}

interface Twins {
  /** What remains of phrases without the word, where that is a phrase of the list. */
  rests: Set<string>;
  /** Phrases the word could be taken from, and those it could be with a phrase remaining. */
  tried: number;
  taken: number;
}

function findTwins(phrases: readonly (readonly string[])[]): Map<string, Twins> {
  const known = new Set(phrases.map((stems) => stems.join(' ')));
  const twins = new Map<string, Twins>();
  for (const stems of phrases) {
    if (stems.length <= fewestWords || stems.length > mostWords) continue;
    for (const stem of stems) {
      const own = twins.get(stem) ?? { rests: new Set(), tried: 0, taken: 0 };
      twins.set(stem, own);
      own.tried += 1;
      const rest = stems.filter((other) => other !== stem).join(' ');
      if (!known.has(rest)) continue;
      own.taken += 1;
      own.rests.add(rest);
    }
  }
  return twins;
}

function areDifferent(subjects: ReadonlySet<string>): boolean {
  const counts = new Map<string, number>();
  for (const subject of subjects) {
    for (const word of subject.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [, second = 0] = [...counts.values()].sort((a, b) => b - a);
  return second <= mostAlike * subjects.size;
}

/** Each once, in one order: "reddit rome" is "rome reddit". */
function subjectStems(words: readonly SubjectWord[]): string[] {
  const stems = words.flatMap(({ stem, kind }) => (kind === 'subject' ? [stem] : []));
  return [...new Set(stems)].sort();
}
