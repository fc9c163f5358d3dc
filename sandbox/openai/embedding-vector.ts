import { createHash } from 'node:crypto';
import { intentWords, stemOf, stopWords, wordsOf } from '#sandbox/shared/words.ts';

const prepositions = new Set([
  'for',
  'with',
  'without',
  'to',
  'in',
  'on',
  'under',
  'vs',
  'from',
  'at',
]);

/** Weights tell topics apart: the head of the phrase most, intent and glue words hardly. */
const weights = { head: 1.6, topic: 1, intent: 0.25, glue: 0.05, pair: 0.5, trigram: 0.12 };

/** A feature lands on one dimension, with a sign, so that collisions cancel out on average (feature hashing). */
function addFeature(vector: Float64Array, feature: string, weight: number): void {
  const hash = createHash('sha256').update(feature).digest();
  const index = hash.readUInt32LE(0) % vector.length;
  const sign = (hash[4] ?? 0) % 2 === 0 ? 1 : -1;
  vector[index] = (vector[index] ?? 0) + sign * weight;
}

/** The last topic word before the first preposition: "coffee grinder for espresso" is about grinders. */
function headIndex(words: string[]): number {
  const isTopic = (word: string) => !stopWords.has(word) && !intentWords.has(word);
  const stop = words.findIndex(
    (word, index) => prepositions.has(word) && words.slice(0, index).some(isTopic),
  );
  const phrase = stop === -1 ? words : words.slice(0, stop);
  return phrase.findLastIndex(isTopic);
}

function addWords(vector: Float64Array, words: string[]): void {
  const head = headIndex(words);
  const topics: string[] = [];
  for (const [index, word] of words.entries()) {
    const stem = stemOf(word);
    if (stopWords.has(word)) addFeature(vector, `w:${stem}`, weights.glue);
    else if (intentWords.has(word)) addFeature(vector, `w:${stem}`, weights.intent);
    else {
      topics.push(stem);
      addFeature(vector, `w:${stem}`, index === head ? weights.head : weights.topic);
      for (let at = 0; at + 3 <= stem.length; at += 1) {
        addFeature(vector, `t:${stem.slice(at, at + 3)}`, weights.trigram);
      }
    }
  }
  for (let index = 1; index < topics.length; index += 1) {
    addFeature(vector, `p:${topics[index - 1]} ${topics[index]}`, weights.pair);
  }
}

/**
 * A deterministic stand-in for an embedding: hashed stems, word pairs and character trigrams, of unit length.
 * Texts that share topic words are near each other; meaning beyond words is not seen.
 */
export function embeddingVector(text: string, dimensions: number): Float32Array {
  const vector = new Float64Array(dimensions);
  const words = wordsOf(text);
  addWords(vector, words);
  let norm = Math.hypot(...vector);
  if (norm === 0) {
    addFeature(vector, `text:${text}`, 1);
    norm = 1;
  }
  return Float32Array.from(vector, (value) => value / norm);
}
