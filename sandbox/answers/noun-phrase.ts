/** Nouns that stand without an article and have no plural in running text. */
const massNouns = new Set(
  (
    'coffee espresso milk water tea brew art gear equipment maintenance advice storage care software music ' +
    'crema pressure infusion extraction service delivery registration latte ph time work help news research ' +
    'information marketing content insurance furniture luggage clothing food health fitness yoga golf travel'
  ).split(' '),
);

/** Verbs with which how-to keywords begin, where "how to" was left out. */
const verbs = new Set(
  (
    'froth descale clean make use store steam keep tamp dial grind brew fix choose repair install replace remove ' +
    'build write plan find start learn cook grow plant paint train measure set get'
  ).split(' '),
);

const prepositions = new Set(
  'for with without in on under over at to from near as after before of'.split(' '),
);
const adverbs = new Set([
  'online',
  'explained',
  'review',
  'reviews',
  'tips',
  'today',
  'near',
  'me',
]);
const question = /^(?:why|when|where|which|who|can|do|does|is|are|should|will|how)\b/;

function gerund(verb: string): string {
  if (/[^aeiou]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (/^(?:set|get|plan|cut|run|put|stop|trim|swap)$/.test(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${verb}ing`;
}

function pluralOf(noun: string): string {
  if (massNouns.has(noun) || /(?:[^s]s|ing|\d)$/.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

/** The plural of a phrase's main noun: the last word before a preposition or an adverb. */
function pluralPhrase(phrase: string): string {
  const words = phrase.split(' ');
  const stop = words.findIndex(
    (word, at) => at > 0 && (prepositions.has(word) || adverbs.has(word)),
  );
  const head = (stop === -1 ? words.length : stop) - 1;
  return words.map((word, at) => (at === head ? pluralOf(word) : word)).join(' ');
}

/**
 * Makes of a keyword what can stand in a sentence as a noun: "how to clean a grinder" → "cleaning a grinder",
 * "espresso machine under 500" → "espresso machines under 500", "best tamper" → "the best tampers",
 * "a vs b" → "the choice between a and b", other questions in quotes.
 */
export function nounPhrase(keyword: string): string {
  const text = keyword.trim().replace(/\s+explained$/, '');
  const [first = '', ...rest] = text.replace(/^how to /, '').split(' ');
  if (/^how to \w/.test(text) || (verbs.has(first) && rest.length > 0)) {
    return [gerund(first), ...rest].join(' ');
  }
  const [, asked] = /^what (?:is|are) (.+)$/.exec(text) ?? [];
  if (asked !== undefined) return asked;
  if (question.test(text)) return `the question “${text}”`;
  const [left, right] = text.split(/ (?:vs|versus|or) /);
  if (left && right) return `the choice between ${left} and ${right}`;
  if (first === 'best') return `the best ${pluralPhrase(rest.join(' '))}`;
  if (first === 'buy') return `buying ${pluralPhrase(rest.join(' '))}`;
  return pluralPhrase(text);
}
