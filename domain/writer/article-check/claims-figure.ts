import {
  comparison,
  evidence,
  growth,
  instruction,
  millions,
  multiplier,
  numberWords,
  ofThing,
  people,
  study,
  typical,
} from './claim-words.ts';

const percentSign = '(?:%|percent|per cent|prozent|por ciento|pour cent)';
const few = `(?<![\\p{L}\\p{N}])(?:\\d+|${numberWords})`;

/** Forms that claim a figure whatever stands around them. */
const always: readonly RegExp[] = [
  // "85 % of marketers"
  pattern(`${percentSign}\\s+(?:\\p{L}+\\s+){0,4}${people}`),
  // "drei von vier Kunden", "1 in 5 adults", "deux entreprises sur trois"
  pattern(`${few}\\s+(?:in|von|sur)\\s+${few}\\s+(?:\\p{L}+\\s+){0,3}${people}`),
  pattern(`${few}\\s+${people}\\s+sur\\s+${few}`),
  // "nine out of ten travellers", but not "8 out of 10 points"
  pattern(
    `${few}\\s+(?:out of|de cada)\\s+${few}\\s+(?!points|stars|puntos|for|on|in|para|en)\\p{L}{3}`,
  ),
  // "20% lighter", "13 % mehr"
  pattern(
    `${percentSign}\\s+(?:more|less|fewer|higher|lower|mehr|weniger|höher|más|menos|de plus)\\s`,
  ),
  // "a study of 1,200 people", "500 respondents"
  /\d[\d.,\s]*\s+(?:\p{L}+\s+){0,2}(?:respondents|participants|subjects|patients|teilnehmer\p{L}*|befragte\p{L}*|probanden|participantes|encuestad\p{L}*|pacientes|personnes interrogées|répondants)/iu,
  // "three times more likely", "doppelt so häufig"
  pattern(`${multiplier}\\s+${comparison}`),
];

const percent = pattern(`\\d\\s?(?:${percentSign}|percentage points|prozentpunkte)`);
const money =
  /[$€£¥]\s?\d|\d\s?[$€£¥]|\d\s?(?:dollars?|euros?|pounds?|usd|eur|chf|dólares|livres)(?!\p{L})/iu;
const many = pattern(`\\d\\s?${millions}`);
const thousands = /(?<![\d.,])\d{1,3}(?:[.,\s]\d{3})+(?!\d)/u;
const doubled =
  /(?<!\p{L})(?:doubled|tripled|quadrupled|halved|verdoppelt\p{L}*|verdreifacht\p{L}*|halbiert\p{L}*|duplic\p{L}+|triplic\p{L}+|doublé\p{L}*|triplé\p{L}*)/iu;
const ofPeople = pattern(people);
const years = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** A sentence is read so far; nobody writes longer ones. */
const longest = 600;

/**
 * Whether a sentence claims something about the world with a figure that a reader may ask the source of: a share
 * of people, a study, a market, growth, an average. Prices of a thing, settings, quantities of a recipe, steps
 * and dates are none. English, German, Spanish, French.
 */
export function claimsFigure(sentence: string): boolean {
  const text = sentence.slice(0, longest);
  if (always.some((form) => form.test(text))) return true;
  const isStudy = study.test(text);
  const isEvident = isStudy || evidence.test(text);
  if (instruction.test(text) && !isEvident) return false;
  if (many.test(text)) return true;
  const isGrowth = growth.test(text);
  const isTypical = typical.test(text);
  if (percent.test(text)) return isEvident || !ofThing.test(text);
  if (money.test(text)) return isEvident || isGrowth || isTypical;
  if (thousands.test(text)) return isEvident || isGrowth || isTypical;
  if (doubled.test(text)) return isEvident || text.search(years) >= 0;
  const hasNumber = /\d/u.test(text.replace(years, ''));
  return hasNumber && (isStudy || (isEvident && isGrowth) || (isTypical && ofPeople.test(text)));
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu');
}
