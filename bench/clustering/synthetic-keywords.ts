import type { ClusterableKeyword } from '#domain/planner/cluster-types.ts';
import { createSeededRandom } from '#domain/shared/seeded-random.ts';

const dimensions = 384;
const keywordsPerTopic = 20;
/** Topics that share a head term, as "running shoes for kids" and "… for flat feet" do. */
const topicsPerHead = 10;
/** Lengths against a head's direction of length 1: two topics of a head are at 0.5, two keywords at about 0.8. */
const topicLength = 1;
const keywordLength = 0.7;

const modifiers = (
  'best cheap buy online price review how to what is for beginners near me sale guide 2026 vs free ideas ' +
  'tips used small large easy homemade black white kit set diy'
).split(' ');

const consonants = 'b c d f g h k l m n p r s t v w'.split(' ');
const vowels = 'a e i o u'.split(' ');
const endings = 'l n r s t m'.split(' ');

type Random = () => number;

/** Keywords of known topics, as phrases and as unit vectors that are views of one buffer. */
export interface SyntheticKeywords {
  keywords: ClusterableKeyword[];
  /** count × dimensions, row by row. */
  matrix: Float32Array;
  dimensions: number;
}

/** The same count gives the same keywords. Words are made of syllables; every second phrase has a modifier. */
export function makeKeywords(count: number): SyntheticKeywords {
  const random = createSeededRandom(count);
  const matrix = new Float32Array(count * dimensions);
  const topics = makeTopics(Math.ceil(count / keywordsPerTopic), random);
  const seen = new Set<string>();
  const keywords = Array.from({ length: count }, (_, at) => {
    const topic = topics[at % topics.length];
    if (!topic) throw new RangeError('A keyword needs a topic');
    const vector = matrix.subarray(at * dimensions, (at + 1) * dimensions);
    vector.set(unit(add(topic.centre, direction(random), keywordLength)));
    const keyword = makePhrase(topic.words, seen, random);
    return { id: String(at), keyword, volume: Math.floor(random() * 1000), intent: null, vector };
  });
  return { keywords, matrix, dimensions };
}

function makeTopics(count: number, random: Random) {
  const heads = Array.from({ length: Math.ceil(count / topicsPerHead) }, () => ({
    word: makeWord(random),
    centre: direction(random),
  }));
  return Array.from({ length: count }, (_, at) => {
    const head = heads[at % heads.length];
    if (!head) throw new RangeError('A topic needs a head');
    return {
      words: [head.word, makeWord(random), makeWord(random)],
      centre: add(head.centre, direction(random), topicLength),
    };
  });
}

/** Head and one or two words of the topic, in any order, with words around them until it is a new phrase. */
function makePhrase(words: readonly string[], seen: Set<string>, random: Random): string {
  const [head = '', first = '', second = ''] = words;
  const own = random() < 0.4 ? [first, second] : [random() < 0.7 ? first : second];
  const phrase = random() < 0.5 ? [...own, head] : [head, ...own];
  while (random() < 0.5 || seen.has(phrase.join(' '))) {
    phrase.splice(random() < 0.5 ? 0 : phrase.length, 0, pick(modifiers, random));
  }
  seen.add(phrase.join(' '));
  return phrase.join(' ');
}

function makeWord(random: Random): string {
  const syllable = () => pick(consonants, random) + pick(vowels, random) + pick(endings, random);
  return syllable() + syllable() + (random() < 0.3 ? syllable() : '');
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}

function direction(random: Random): Float64Array {
  return unit(Float64Array.from({ length: dimensions }, () => random() - 0.5));
}

function add(left: Float64Array, right: Float64Array, factor: number): Float64Array {
  return left.map((value, at) => value + factor * (right[at] ?? 0));
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
