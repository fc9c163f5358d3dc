import { createStemmer } from './phrase-terms.ts';
import { furniture, listNouns, listOpeners, negators, synonymOf } from './title-word-lists.ts';
import { stopWords } from './word-lists.ts';

/** A title as it is compared. */
export interface TitleWords {
  /** What decides whether two titles are the same, as `titleKey` gives it. */
  key: string;
  /** What the title is about: stems, in their order. */
  subject: readonly string[];
  /** How it is dressed: "guide", "best", a year, the length of a list. */
  furniture: ReadonlySet<string>;
  /** "Without", "not": two titles that differ in them differ. */
  negations: string;
  /** Pairs of words with "to" between: the same the other way round is another title. */
  directions: readonly string[];
}

/** Words, and the signs that part a title; C++ and C# are names, all other signs are none. */
const tokens = /[\p{L}\p{M}\p{N}]+[+#]*|[:–—?!()|]/gu;
/** The same for the titles that are most, several times as fast. */
const plainTokens = /[a-z0-9]+[+#]*|[:?!()|]/g;
const isPlain = /^[\x20-\x7e]*$/;
const parting = new Set(':–—?!()|');

/** The words of a title, by the parts it is made of: "Heat Pumps: Costs" has two. */
function clausesOf(title: string): string[][] {
  const plain = isPlain.test(title);
  const lower = plain
    ? title.toLowerCase()
    : title.normalize('NFKC').toLowerCase().normalize('NFKC');
  const found = lower.replace(/['’‘`]/gu, '').match(plain ? plainTokens : tokens) ?? [];
  const clauses: string[][] = [[]];
  for (const token of found) {
    if (parting.has(token)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}

/**
 * What decides whether two titles are the same: the words in their order, without case, spaces and
 * punctuation. A title without any letter or digit is its own key.
 */
export function titleKey(title: string): string {
  return keyOf(title, clausesOf(title));
}

function keyOf(title: string, clauses: string[][]): string {
  return clauses.flat().join(' ') || title.normalize('NFKC').trim();
}

/** 1900 to 2099. */
const year = /^(?:19|20)\d\d$/;
/** Longer lists are no lists: "Form 1099". */
const listLength = /^(?:\d|\d\d|10[01])$/;

/** What a word is in a title. */
type Role = 'function' | 'furniture' | 'number' | 'subject';

function roleOf(word: string): Role {
  if (stopWords.has(word) || negators.has(word)) return 'function';
  if (furniture.has(word) || year.test(word)) return 'furniture';
  return listLength.test(word) ? 'number' : 'subject';
}

/** Words a reader remembers at a time: what a million titles need of memory. */
const mostRemembered = 20_000;

/** A function that reads titles. It remembers words, so make one for a whole list. */
export function createTitleReader(): (title: string) => TitleWords {
  let known = new Map<string, { role: Role; stem: string }>();
  let stem = createStemmer();
  const lookUp = (word: string) => {
    const found = known.get(word);
    if (found) return found;
    if (known.size >= mostRemembered) {
      known = new Map();
      stem = createStemmer();
    }
    const facts = { role: roleOf(word), stem: ending(stem(spelling(synonymOf.get(word) ?? word))) };
    known.set(word, facts);
    return facts;
  };
  return (title) => {
    const clauses = clausesOf(title);
    const dressing = new Set<string>();
    const subject = new Set<string>();
    for (const words of clauses) {
      for (const [index, word] of words.entries()) {
        const { role, stem: root } = lookUp(word);
        if (role === 'function') continue;
        const isDressing =
          role === 'furniture' || (role === 'number' && isListLength(words, index));
        (isDressing ? dressing : subject).add(isDressing ? word : root);
      }
    }
    const all = clauses.flat();
    // A title of nothing but furniture is about its furniture.
    const about = subject.size > 0 ? subject : new Set(all.map((word) => lookUp(word).stem));
    return {
      key: keyOf(title, clauses),
      subject: [...about],
      furniture: subject.size > 0 ? dressing : new Set(),
      negations: all.filter((word) => negators.has(word)).join(' '),
      directions: directionsOf(all).map((pair) => pair.map((word) => lookUp(word).stem).join(' ')),
    };
  };
}

/** "7 Ways", "The 9 Best", "in 5 Steps": how long the list is. "iPhone 15" is a name. */
function isListLength(words: readonly string[], index: number): boolean {
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
