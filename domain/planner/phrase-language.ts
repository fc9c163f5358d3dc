import { functionWords, type Language, languages } from './language-words.ts';
import { kindOfWord } from './modifier-words.ts';

/**
 * A language is believed the less the rarer it is in the list ("pour over" is French only among French ones):
 * its votes count by this power of its share, and the share itself for so many votes more.
 */
const rarity = 0.5;
const listVotes = 0.4;

/** How often languages spread from phrase to phrase by the words they share. */
const rounds = 2;

/** Letters that few languages write. */
const tellingLetters: readonly [RegExp, readonly Language[]][] = [
  [/[а-яё]/u, ['russian']],
  [/ß/u, ['german']],
  [/ü/u, ['german']],
  [/[äö]/u, ['german', 'swedish']],
  [/å/u, ['swedish', 'danish']],
  [/[æø]/u, ['danish']],
  [/ñ/u, ['spanish']],
  [/[áíú]/u, ['spanish', 'portuguese']],
  [/[ãõ]/u, ['portuguese']],
  [/é/u, ['french', 'spanish', 'portuguese']],
  [/[êçâûîœ]/u, ['french', 'portuguese']],
  [/[èà]/u, ['french', 'italian']],
  [/[ìò]/u, ['italian']],
];

type Votes = Float64Array;

/**
 * Tells the language of each phrase of a list by its function words, modifiers and letters, by words that
 * stand beside those of a language elsewhere in the list ("laufschuhe für anfänger" makes "laufschuhe damen"
 * German), and else by the list as a whole.
 *
 * @param phrases the words of each, lower case
 * @returns for each phrase its language; English when nothing in the list tells
 */
export function tellLanguages(phrases: readonly (readonly string[])[]): Language[] {
  const voteOf = createWordVoter();
  const own = phrases.map((words) => sum(words.map(voteOf)));
  const whole = share(sum(own));
  let told: readonly (Votes | null)[] = own;
  for (let round = 0; round < rounds; round += 1) {
    const beside = voteByCompany(phrases, told);
    told = phrases.map((words, phrase) => {
      const votes = new Float64Array(languages.length);
      add(votes, own[phrase]);
      for (const word of words) add(votes, beside.get(word));
      return votes;
    });
  }
  return told.map((votes) => {
    const all = whole?.map((part, at) => part ** rarity * (votes?.[at] ?? 0) + part * listVotes);
    return languages[all ? all.indexOf(Math.max(...all)) : 0] ?? languages[0];
  });
}

/** A function that gives a word's vote, 1 shared among the languages it may be of; null: it tells nothing. */
function createWordVoter(): (word: string) => Votes | null {
  const known = new Map<string, Votes | null>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const vote = share(
      sum([
        voteFor(languages.filter((language) => isTelling(word, language))),
        ...tellingLetters.map(([letters, of]) => (letters.test(word) ? voteFor(of) : null)),
      ]),
    );
    known.set(word, vote);
    return vote;
  };
}

function isTelling(word: string, language: Language): boolean {
  if (functionWords[language].has(word)) return true;
  return !/\d/u.test(word) && kindOfWord(word, language) !== 'subject';
}

function voteFor(chosen: readonly Language[]): Votes | null {
  if (chosen.length === 0) return null;
  return Float64Array.from(languages, (language) =>
    chosen.includes(language) ? 1 / chosen.length : 0,
  );
}

/** What each word's phrases were told to be, together one vote. */
function voteByCompany(
  phrases: readonly (readonly string[])[],
  told: readonly (Votes | null)[],
): Map<string, Votes | null> {
  const company = new Map<string, Votes>();
  phrases.forEach((words, phrase) => {
    const votes = share(told[phrase] ?? null);
    if (!votes) return;
    for (const word of words) {
      const known = company.get(word) ?? new Float64Array(languages.length);
      add(known, votes);
      company.set(word, known);
    }
  });
  return new Map([...company].map(([word, votes]) => [word, share(votes)]));
}

function sum(votes: readonly (Votes | null)[]): Votes | null {
  let total: Votes | null = null;
  for (const vote of votes) {
    if (!vote) continue;
    total ??= new Float64Array(languages.length);
    add(total, vote);
  }
  return total;
}

function add(total: Votes, votes: Votes | null | undefined): void {
  if (!votes) return;
  for (let at = 0; at < total.length; at += 1) total[at] = (total[at] ?? 0) + (votes[at] ?? 0);
}

/** The same votes, together 1. */
function share(votes: Votes | null): Votes | null {
  const total = votes?.reduce((all, vote) => all + vote, 0) ?? 0;
  return votes && total > 0 ? votes.map((vote) => vote / total) : null;
}
