import type { ArticleCheck } from './article.ts';
import { mended, reported, type Sighting } from './finding.ts';
import { isHeading, type TextBlock, textBlocks, wordsIn } from './text-blocks.ts';

/** Shorter ones may be said twice: a call to action, a step. */
const fewestWords = 8;
/** Below this, sharing most runs of three words is chance. */
const fewestWordsOfNearOnes = 20;
/** Share of the runs of three words both have among all of both: two changed words in forty leave 0.75. */
const nearDuplicate = 0.6;
/** So many earlier paragraphs with the same run are compared: keeps hostile text linear. */
const mostHolders = 8;

/** As many words say the same only by mistake, wherever they stand; fewer may be true of two things. */
const fewestWordsOfOtherSections = 20;

/**
 * Removes paragraphs that say again, to the letter, what an earlier one said. Whatever differs may say another
 * thing by one word ("not"), and lists and tables repeat rightly: those are only reported.
 */
export const removeRepeatedParagraphs: ArticleCheck = ({ $ }) => {
  const sightings: Sighting[] = [];
  /** How many runs of three words each paragraph has. */
  const known: number[] = [];
  const holders = new Map<string, number[]>();
  /** The section each was in. */
  const exact = new Map<string, number>();
  let section = 0;
  for (const block of textBlocks($)) {
    if (isHeading(block.element)) section += 1;
    const count = wordsIn(block.text);
    if (!isParagraph(block) || count < fewestWords) continue;
    const key = $.html(block.element).replace(/\s+/gu, ' ');
    const earlier = exact.get(key);
    if (earlier !== undefined) {
      const isMistake = earlier === section || count >= fewestWordsOfOtherSections;
      const isLost = isMistake && isAlone(block);
      if (isLost) $(block.element).remove();
      sightings.push(repeated(block, isLost));
      continue;
    }
    exact.set(key, section);
    if (count < fewestWordsOfNearOnes) continue;
    const words = block.text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const runs = runsOfThree(words);
    if (hasTwin(runs, known, holders)) sightings.push(repeated(block, false));
    for (const run of runs) {
      const list = holders.get(run) ?? [];
      if (list.length < mostHolders) list.push(known.length);
      holders.set(run, list);
    }
    known.push(runs.size);
  }
  return sightings;
};

function repeated({ text }: TextBlock, isLost: boolean): Sighting {
  return isLost
    ? mended('repeated_paragraph', 'A repeated paragraph was removed.', text)
    : reported(
        'repeated_paragraph',
        'A paragraph repeats an earlier one almost word for word.',
        text,
      );
}

/** A paragraph that stands for itself: in no list, table or quotation. */
function isAlone({ element }: TextBlock): boolean {
  return element.tagName === 'p' && element.parent?.type === 'root';
}

function isParagraph({ element }: TextBlock): boolean {
  return ['p', 'li', 'blockquote', 'dd'].includes(element.tagName);
}

function runsOfThree(words: readonly string[]): Set<string> {
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}

function hasTwin(
  runs: ReadonlySet<string>,
  known: readonly number[],
  holders: ReadonlyMap<string, number[]>,
): boolean {
  const shared = new Map<number, number>();
  for (const run of runs) {
    for (const holder of holders.get(run) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  }
  return [...shared].some(([holder, count]) => {
    const earlier = known[holder];
    return earlier !== undefined && count / (runs.size + earlier - count) >= nearDuplicate;
  });
}
