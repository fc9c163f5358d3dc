import { createStemmer } from './phrase-terms.ts';
import { furniture, listNouns, listOpeners, negators, synonymOf } from './title-word-lists.ts';
import { stopWords } from './word-lists.ts';

/** A title as it is compared. */
export interface TitleWords {
  /** What the title is about: stems, in their order. */
  subject: readonly string[];
  /** How it is dressed: "guide", "best", a year, the length of a list. */
  furniture: ReadonlySet<string>;
  /** "Without", "not": two titles that differ in them differ. */
  negations: string;
  /** Pairs of words with "to" between: the same the other way round is another title. */
  directions: readonly string[];
}

/** C++ and C# are names; all other signs are none. */
const word = /[\p{L}\p{M}\p{N}]+[+#]*/gu;

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/['’‘`]/gu, '');
  return plain.match(word) ?? [];
}

/**
 * What decides whether two titles are the same: the words in their order, without case, spaces and
 * punctuation. A title without any letter or digit is its own key.
 */
export function titleKey(title: string): string {
  return wordsOf(title).join(' ') || title.normalize('NFKC').trim();
}

/** 1900 to 2099. */
const year = /^(?:19|20)\d\d$/;
/** Longer lists are no lists: "Form 1099". */
const listLength = /^(?:\d|\d\d|10[01])$/;

/** A function that reads titles. It remembers stems, so make one for a whole list. */
export function createTitleReader(): (title: string) => TitleWords {
  const stem = createStemmer();
  const subjectStem = (text: string) => ending(stem(spelling(synonymOf.get(text) ?? text)));
  return (title) => {
    const clauses = title.split(/[:–—?!()|]/u).map(wordsOf);
    const dressing = new Set<string>();
    const subject: string[] = [];
    for (const words of clauses) {
      for (const [index, text] of words.entries()) {
        if (stopWords.has(text) || negators.has(text)) continue;
        if (furniture.has(text) || year.test(text) || isListLength(words, index))
          dressing.add(text);
        else subject.push(subjectStem(text));
      }
    }
    const all = clauses.flat();
    // A title of nothing but furniture is about its furniture.
    const about = subject.length > 0 ? subject : all.map(subjectStem);
    return {
      subject: [...new Set(about)],
      furniture: subject.length > 0 ? dressing : new Set(),
      negations: all.filter((text) => negators.has(text)).join(' '),
      directions: directionsOf(all).map((pair) => pair.map(subjectStem).join(' ')),
    };
  };
}

/** "7 Ways", "The 9 Best", "in 5 Steps": how long the list is. "iPhone 15" is a name. */
function isListLength(words: readonly string[], index: number): boolean {
  if (!listLength.test(words[index] ?? '')) return false;
  const opens = words.slice(0, index).every((before) => listOpeners.has(before));
  return opens || listNouns.has(words[index + 1] ?? '');
}

/** "Organise" as "organize", "colour" as "color". */
function spelling(text: string): string {
  return text
    .replace(/(?<=.{4})is(?=(?:e|es|ed|er|ing|ation)$)/u, 'iz')
    .replace(/(?<=.{3})our(?=s?$)/u, 'or');
}

/** "Leaky" as "leak". */
function ending(stem: string): string {
  return stem.replace(/(?<=.{4})i$/u, '');
}

function directionsOf(words: readonly string[]): [string, string][] {
  return words.flatMap((text, index) => {
    const [before, after] = [words[index - 1], words[index + 1]];
    return text === 'to' && before !== undefined && after !== undefined
      ? [[before, after] satisfies [string, string]]
      : [];
  });
}
