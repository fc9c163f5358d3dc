import type { JsonSchema } from './chat-request.ts';
import { badRequest } from './openai-error.ts';

function isNode(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function children(node: JsonSchema): [string, JsonSchema][] {
  const found: [string, JsonSchema][] = [];
  for (const key of ['properties', '$defs', 'definitions']) {
    const group = node[key];
    if (!isNode(group)) continue;
    for (const [name, child] of Object.entries(group)) {
      if (isNode(child)) found.push([`${key}.${name}`, child]);
    }
  }
  const { items, anyOf } = node;
  if (isNode(items)) found.push(['items', items]);
  if (Array.isArray(anyOf)) {
    for (const [index, child] of anyOf.entries())
      if (isNode(child)) found.push([`anyOf.${index}`, child]);
  }
  return found;
}

/**
 * OpenAI's two rules for strict structured outputs, which a schema made from zod breaks most easily: every object
 * is closed, and every property is required. Throws OpenAiError 400 in its words.
 */
export function checkStrictSchema(name: string, node: JsonSchema, path = ''): void {
  const refuse = (problem: string) =>
    badRequest(
      `Invalid schema for response_format '${name}': In context=(${path}), ${problem}`,
      'response_format',
    );
  if (node.type === 'object') {
    if (node.additionalProperties !== false) {
      throw refuse("'additionalProperties' is required to be supplied and to be false.");
    }
    const names = isNode(node.properties) ? Object.keys(node.properties) : [];
    const required: unknown[] = Array.isArray(node.required) ? node.required : [];
    const absent = names.find((property) => !required.includes(property));
    if (absent !== undefined) {
      throw refuse(
        `'required' is required to be supplied and to include every key in properties. Missing '${absent}'.`,
      );
    }
  }
  for (const [step, child] of children(node))
    checkStrictSchema(name, child, path ? `${path}.${step}` : step);
}
