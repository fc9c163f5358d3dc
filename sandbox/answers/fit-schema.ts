import type { JsonSchema } from '#sandbox/openai/chat-request.ts';
import { type SeededRandom, seededRandom } from '#sandbox/shared/seeded-random.ts';
import { topicWordsOf } from '#sandbox/shared/words.ts';

/** Deeper schemas end in nulls: nothing the platform asks for comes near. */
const deepest = 12;

/** A value that fits a JSON schema, made of words of the question; always the same for the same question. */
export function fitSchema(schema: JsonSchema, question: string): unknown {
  const words = topicWordsOf(question).slice(-200);
  return valueFor(schema, { random: seededRandom(question), words, root: schema }, 0);
}

interface Fitting {
  random: SeededRandom;
  words: string[];
  root: JsonSchema;
}

function valueFor(schema: JsonSchema, fitting: Fitting, depth: number): unknown {
  if (depth > deepest) return null;
  const target = resolve(schema, fitting.root);
  if (target.const !== undefined) return target.const;
  if (Array.isArray(target.enum)) return fitting.random.pick(target.enum as unknown[]);
  const options = target.anyOf ?? target.oneOf;
  if (Array.isArray(options)) return valueFor(options[0] as JsonSchema, fitting, depth + 1);
  const type: unknown = Array.isArray(target.type) ? target.type[0] : target.type;
  switch (type) {
    case 'object':
      return fitObject(target, fitting, depth);
    case 'array':
      return fitArray(target, fitting, depth);
    case 'integer':
    case 'number':
      return fitNumber(target, fitting.random);
    case 'boolean':
      return fitting.random.next() < 0.5;
    case 'null':
      return null;
    default:
      return someWords(fitting);
  }
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const reference = schema.$ref;
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return schema;
  let target: unknown = root;
  for (const part of reference.slice(2).split('/')) {
    target = typeof target === 'object' && target !== null ? Reflect.get(target, part) : undefined;
  }
  return (target as JsonSchema | undefined) ?? {};
}

function fitObject(schema: JsonSchema, fitting: Fitting, depth: number): Record<string, unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return Object.fromEntries(
    properties.map(([name, member]) => [name, valueFor(member, fitting, depth + 1)]),
  );
}

function fitArray(schema: JsonSchema, fitting: Fitting, depth: number): unknown[] {
  const least = typeof schema.minItems === 'number' ? schema.minItems : 2;
  return Array.from({ length: Math.max(1, least) }, () =>
    valueFor((schema.items ?? {}) as JsonSchema, fitting, depth + 1),
  );
}

function fitNumber(schema: JsonSchema, random: SeededRandom): number {
  const least = typeof schema.minimum === 'number' ? schema.minimum : 1;
  const most = typeof schema.maximum === 'number' ? schema.maximum : least + 9;
  return random.integer(Math.ceil(least), Math.max(Math.ceil(least), Math.floor(most)));
}

function someWords({ random, words }: Fitting): string {
  if (words.length === 0) return 'sandbox';
  const start = random.integer(0, words.length - 1);
  return words.slice(start, start + 4).join(' ');
}
