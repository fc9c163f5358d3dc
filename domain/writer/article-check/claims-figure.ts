import {
  comparison,
  evidence,
  growth,
  instruction,
  people,
  scale,
  typical,
} from './claim-words.ts';

/** Forms that claim a figure whatever stands around them. */
const always: readonly RegExp[] = [
  // "85 % of marketers", "drei von vier Kunden", "1 in 5 adults"
  new RegExp(
    `(?:%|percent|per cent|prozent|por ciento|pour cent)\\s+(?:\\p{L}+\\s+){0,4}${people}`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eine?[rs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|una?|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|deux|trois|quatre|cinq|six|sept|huit|neuf)\\s+(?:in|out of|von|de cada|sur)\\s+(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\\s+(?:\\p{L}+\\s+){0,3}${people}`,
    'iu',
  ),
  // "a study of 1,200 people", "500 respondents", "n = 340"
  /\d[\d.,\s]*\s+(?:\p{L}+\s+){0,2}(?:respondents|participants|subjects|patients|teilnehmer\p{L}*|befragte\p{L}*|probanden|participantes|encuestad\p{L}*|pacientes|participants|personnes interrogées|répondants)/iu,
  // "$4.2 billion", "3 Mrd. Euro", "2.000 millones de euros"
  new RegExp(
    `(?:[$€£¥]|usd|eur)\\s?\\d[\\d.,]*\\s?${scale}|\\d[\\d.,]*\\s?${scale}\\s+(?:de |d['’])?(?:us-?)?(?:dollars?|euros?|pounds?|dólares|livres|[$€£])`,
    'iu',
  ),
  // "three times more likely", "doppelt so häufig"
  new RegExp(
    `(?:\\d+|two|three|four|five|ten|zwei|drei|vier|fünf|zehn|dos|tres|cuatro|cinco|diez|deux|trois|quatre|cinq|dix|\\d[\\d.,]*x)[\\s-]?(?:x|times|mal|fach|veces|fois)?\\s+${comparison}`,
    'iu',
  ),
];

const percent =
  /\d[\d.,]*\s?(?:%|percent\b|per cent\b|prozent\b|por ciento\b|pour cent\b|percentage points|prozentpunkte)/iu;
const money =
  /[$€£¥]\s?\d|\d\s?[$€£¥]|\d\s?(?:dollars?|euros?|pounds?|usd|eur|chf|dólares|livres)\b/iu;
const large = new RegExp(`\\d[\\d.,]*\\s?${scale}|\\b\\d{1,3}(?:[.,\\s]\\d{3})+\\b`, 'iu');
const multiple =
  /\b(?:doubled|tripled|quadrupled|halved|verdoppelt\p{L}*|verdreifacht\p{L}*|halbiert\p{L}*|duplic\p{L}+|triplic\p{L}+|doublé\p{L}*|triplé\p{L}*)/iu;
const year = /\b(?:19|20)\d\d\b/u;
const number = /\d/u;

/**
 * Whether a sentence claims something about the world with a figure that a reader may ask the source of: a share
 * of people, a study, a market, growth, an average. Prices of a thing, settings, quantities of a recipe, steps
 * and dates are none. English, German, Spanish, French.
 */
export function claimsFigure(sentence: string): boolean {
  const text = sentence.slice(0, 600);
  if (always.some((form) => form.test(text))) return true;
  const isEvident = evidence.test(text);
  if (instruction.test(text) && !isEvident) return false;
  const withoutYears = text.replace(/\b(?:19|20)\d\d\b/gu, '');
  if (percent.test(text)) return isEvident || growth.test(text) || typical.test(text);
  if (money.test(text)) return isEvident || typical.test(text) || growth.test(text);
  if (large.test(text)) return isEvident || growth.test(text);
  if (multiple.test(text)) return isEvident || year.test(text);
  return isEvident && number.test(withoutYears) && (growth.test(text) || typical.test(text));
}
