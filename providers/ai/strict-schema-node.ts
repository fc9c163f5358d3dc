import type { z } from 'zod';

type JsonSchemaNode = z.core.JSONSchema.BaseSchema;

/** What strict outputs know of string formats; others are dropped, zod checks the answer anyway. */
const knownFormats = new Set(
  'date-time time date duration email hostname ipv4 ipv6 uuid'.split(' '),
);

/** Keywords whose meaning would be lost without a trace: such a schema must be written differently. */
const refusedKeywords = [
  'allOf',
  'not',
  'propertyNames',
  'patternProperties',
  'prefixItems',
  'additionalItems',
] as const;

/** A node with none of these says "anything". */
const meaningKeywords = ['type', 'anyOf', 'oneOf', 'enum', 'const', '$ref'] as const;

/** Makes one node of a JSON schema strict, in place. Throws Error naming the place of what cannot be said. */
export function tightenNode(node: JsonSchemaNode, path: readonly (string | number)[]): void {
  const place = path.join('.') || 'the root';
  const refused = refusedKeywords.find((keyword) => node[keyword] !== undefined);
  if (refused) throw new Error(`Strict outputs know no ${refused}, used at ${place}`);
  if (Array.isArray(node.items)) throw new Error(`Strict outputs know no tuples, used at ${place}`);
  if (meaningKeywords.every((keyword) => node[keyword] === undefined)) {
    throw new Error(`Strict outputs know no value of any type, used at ${place}`);
  }
  if (node.type === 'object') closeObject(node, place);
  if (node.oneOf) {
    node.anyOf = node.oneOf;
    delete node.oneOf;
  }
  delete node.default;
  loosenText(node);
  // zod bounds every integer by what a double holds; models need not read that.
  if (node.minimum === Number.MIN_SAFE_INTEGER) delete node.minimum;
  if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
}

function closeObject(node: JsonSchemaNode, place: string): void {
  if (typeof node.additionalProperties === 'object') {
    throw new Error(`Strict outputs know no objects with free keys, used at ${place}`);
  }
  node.properties ??= {};
  node.required = Object.keys(node.properties);
  node.additionalProperties = false;
}

/** Length limits are unknown to strict outputs, so the model is told of them in words. */
function loosenText(node: JsonSchemaNode): void {
  const { format, minLength, maxLength } = node;
  if (format !== undefined) {
    delete node.pattern;
    if (!knownFormats.has(format)) delete node.format;
  }
  const words = [
    minLength === undefined ? [] : `At least ${minLength} characters.`,
    maxLength === undefined ? [] : `At most ${maxLength} characters.`,
  ].flat();
  if (words.length > 0) {
    node.description = [node.description ?? [], words].flat().join(' ');
    delete node.minLength;
    delete node.maxLength;
  }
}
