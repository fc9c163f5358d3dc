import type { TitleWords } from './title-words.ts';

/** How alike two titles are by their words. */
export interface TitleLikeness {
  /** 0 (nothing in common) to 1 (the same words in any order). */
  score: number;
  /** They differ in what meaning cannot outweigh: a number, a negation, the direction. */
  isOpposed: boolean;
}

/** Furniture that only one has counts this much of a word of the subject; that both have it says nothing. */
const furnitureWeight = 0.1;

/** Each title has words the other has not, in place of each other: kids, seniors. */
const substitutionFactor = 0.8;
/** A number, a negation or a direction is another. */
const oppositionFactor = 0.7;

/** From here on rests of both are one word in two spellings: "dish washer", "dishwasher". */
const sameSpelling = 0.75;
/** Rests longer than this are no spelling. */
const mostRestWords = 3;

/**
 * The most that `titleLikeness` can answer for two titles, told from how many subject words they share
 * alone: quick, so that one title can be held against many.
 */
export function mostLikeness(one: TitleWords, other: TitleWords, shared: number): number {
  const [oneRest, otherRest] = [one.subject.length - shared, other.subject.length - shared];
  if (oneRest > 0 && otherRest > 0) {
    return Math.max(oneRest, otherRest) > mostRestWords ? substitutionFactor : 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (2 * shared + oneRest + otherRest);
}

/** The likeness of two titles; the same both ways. */
export function titleLikeness(one: TitleWords, other: TitleWords): TitleLikeness {
  const [left, right] = [new Set(one.subject), new Set(other.subject)];
  const leftRest = one.subject.filter((word) => !right.has(word));
  const rightRest = other.subject.filter((word) => !left.has(word));
  const isOpposed =
    one.negations !== other.negations ||
    turned(one.directions, other.directions) ||
    (leftRest.some(hasDigit) && rightRest.some(hasDigit));
  const shared = left.size - leftRest.length;
  const isSpelling = !isOpposed && areOneSpelling(leftRest, rightRest);
  // Rests that are one word count as one word that both have.
  const common = shared + (isSpelling ? 1 : 0);
  const rest = isSpelling ? 0 : leftRest.length + rightRest.length;
  const undressed =
    one.furniture.size + other.furniture.size - 2 * sharedOf(one.furniture, other.furniture);
  const dice = common === 0 ? 0 : (2 * common) / (2 * common + rest + furnitureWeight * undressed);
  if (isOpposed) return { score: dice * oppositionFactor, isOpposed };
  const isSubstituted = !isSpelling && leftRest.length > 0 && rightRest.length > 0;
  return { score: isSubstituted ? dice * substitutionFactor : dice, isOpposed };
}

function sharedOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared;
}

const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

/** "WordPress to Shopify" beside "Shopify to WordPress". */
function turned(one: readonly string[], other: readonly string[]): boolean {
  const reversed = other.map((pair) => pair.split(' ').toReversed().join(' '));
  return one.some((pair) => reversed.includes(pair) && !other.includes(pair));
}

/** Whether what is left of both titles is the same text but for spaces and a few letters. */
function areOneSpelling(one: readonly string[], other: readonly string[]): boolean {
  const lengths = [one.length, other.length];
  if (lengths.some((length) => length === 0 || length > mostRestWords)) return false;
  const [left, right] = [one.join(''), other.join('')];
  if (left === right) return true;
  if (hasDigit(left) || hasDigit(right)) return false;
  const longer = Math.max(left.length, right.length);
  if (Math.min(left.length, right.length) < longer * sameSpelling) return false;
  return trigramDice(left, right) >= sameSpelling;
}

/** Dice coefficient of the character trigrams of two texts with their borders, 0–1. */
function trigramDice(one: string, other: string): number {
  const [left, right] = [trigrams(one), trigrams(other)];
  return (2 * sharedOf(left, right)) / (left.size + right.size);
}

function trigrams(text: string): Set<string> {
  const bordered = `_${text}_`;
  return new Set(
    Array.from({ length: Math.max(1, bordered.length - 2) }, (_, at) => bordered.slice(at, at + 3)),
  );
}
