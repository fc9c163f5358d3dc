import type { ArticleCheck } from './article.ts';
import { mended, reported, type Sighting } from './finding.ts';
import { type TextBlock, textBlocks, wordsIn } from './text-blocks.ts';

/** Shorter ones may be said twice: a call to action, a step. */
const fewestWords = 8;
/** Below this, sharing most runs of three words is chance. */
const fewestWordsOfNearOnes = 20;
/** Share of the runs of three words both have among all of both: two changed words in forty leave 0.75. */
const nearDuplicate = 0.6;
/** So many earlier paragraphs with the same run are compared: keeps hostile text linear. */
const mostHolders = 8;

interface KnownParagraph {
  text: string;
  runs: number;
}

/**
 * Removes paragraphs and items that say again, in the same words, what an earlier one said. One that differs
 * in a number or a name is a pattern filled in twice: it is only reported.
 */
export const removeRepeatedParagraphs: ArticleCheck = ({ $ }) => {
  const sightings: Sighting[] = [];
  const known: KnownParagraph[] = [];
  const exact = new Set<string>();
  const holders = new Map<string, number[]>();
  for (const block of textBlocks($)) {
    if (!isParagraph(block) || wordsIn(block.text) < fewestWords) continue;
    const words = block.text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const key = words.join(' ');
    if (exact.has(key)) {
      $(block.element).remove();
      sightings.push(mended('repeated_paragraph', 'A repeated paragraph was removed.', block.text));
      continue;
    }
    exact.add(key);
    if (words.length < fewestWordsOfNearOnes) continue;
    const runs = runsOfThree(words);
    const twin = findTwin(runs, known, holders);
    if (twin && saysNothingNew(block.text, twin.text)) {
      $(block.element).remove();
      sightings.push(
        mended('repeated_paragraph', 'A nearly repeated paragraph was removed.', block.text),
      );
      continue;
    }
    if (twin) {
      sightings.push(
        reported(
          'repeated_paragraph',
          'A paragraph repeats an earlier one almost word for word.',
          block.text,
        ),
      );
    }
    for (const run of runs) {
      const list = holders.get(run) ?? [];
      if (list.length < mostHolders) list.push(known.length);
      holders.set(run, list);
    }
    known.push({ text: block.text, runs: runs.size });
  }
  return sightings;
};

function isParagraph({ element }: TextBlock): boolean {
  return ['p', 'li', 'blockquote', 'dd'].includes(element.tagName);
}

function runsOfThree(words: readonly string[]): Set<string> {
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}

function findTwin(
  runs: ReadonlySet<string>,
  known: readonly KnownParagraph[],
  holders: ReadonlyMap<string, number[]>,
): KnownParagraph | undefined {
  const shared = new Map<number, number>();
  for (const run of runs) {
    for (const holder of holders.get(run) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
  }
  for (const [holder, count] of shared) {
    const earlier = known[holder];
    if (earlier && count / (runs.size + earlier.runs - count) >= nearDuplicate) return earlier;
  }
  return undefined;
}

/** Numbers and names (capitals inside a sentence) of the later one all stand in the earlier one. */
function saysNothingNew(later: string, earlier: string): boolean {
  const before = new Set(namesIn(earlier));
  return namesIn(later).every((name) => before.has(name));
}

function namesIn(text: string): string[] {
  return text.match(/\p{N}+|(?<=[\p{L},;]\s)\p{Lu}[\p{L}\p{M}]*/gu) ?? [];
}
