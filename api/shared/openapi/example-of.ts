import { exampleBoolean, exampleNumber, exampleText } from './example-values.ts';

/** As much of JSON Schema as the document uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

interface Context {
  /** Named schemas of the document. */
  schemas: Record<string, JsonSchema>;
  /** A request shows what it needs, an answer everything it holds. */
  onlyRequired: boolean;
}

/** Deeper than any answer of ours; a schema that holds itself ends here. */
const deepest = 8;

function typeOf({ type }: JsonSchema): string | undefined {
  return Array.isArray(type) ? type.find((name) => name !== 'null') : type;
}

function fits(text: string, { pattern, minLength = 0, maxLength = Infinity }: JsonSchema): boolean {
  const isLong = text.length >= minLength && text.length <= maxLength;
  return isLong && (pattern === undefined || new RegExp(pattern).test(text));
}

function textOf(name: string, schema: JsonSchema): string {
  const text = exampleText(name, schema.format);
  if (fits(text, schema)) return text;
  const padded = text.padEnd(schema.minLength ?? 0, 'x').slice(0, schema.maxLength);
  if (fits(padded, schema)) return padded;
  throw new Error(
    `The schema of ${name} needs an example: .meta({ example: … }), ${schema.pattern}`,
  );
}

function objectOf(schema: JsonSchema, context: Context, depth: number): Record<string, unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const needed = properties.filter(([name]) => schema.required?.includes(name));
  // A change names nothing as required, and an empty example shows nothing.
  const few = needed.length > 0 ? needed : properties.slice(0, 2);
  // `message` is there where a route has something to say.
  const held = properties.filter(([name]) => name !== 'message' || schema.required?.includes(name));
  const shown = context.onlyRequired ? few : held;
  const example = Object.fromEntries(
    shown.map(([name, property]) => [name, exampleOf(name, property, context, depth + 1)]),
  );
  // What must be there besides: one of two fields, for instance.
  const further = (schema.allOf ?? []).map((part) => exampleOf('', part, context, depth));
  return Object.assign(example, ...further) as Record<string, unknown>;
}

function chosen(schema: JsonSchema): JsonSchema | undefined {
  const choices = schema.anyOf ?? schema.oneOf;
  return choices?.find(({ type }) => type !== 'null');
}

function given({ const: only, example, examples, enum: values, default: preset }: JsonSchema) {
  return [example, examples?.[0], only, preset, values?.[0]].find((value) => value !== undefined);
}

/**
 * A value that the schema accepts and a reader understands.
 *
 * @param name of the field, which says more than its type
 * @throws Error when the schema has a pattern that no known text fits
 */
export function exampleOf(name: string, schema: JsonSchema, context: Context, depth = 0): unknown {
  const known = given(schema);
  if (known !== undefined) return known;
  // The first page of a list that fits on it.
  if (name === 'next' || name === 'previous') return null;
  if (schema.$ref) {
    const target = context.schemas[schema.$ref.slice('#/components/schemas/'.length)];
    return target && depth < deepest ? exampleOf(name, target, context, depth + 1) : null;
  }
  const choice = chosen(schema);
  if (choice) return exampleOf(name, choice, context, depth);
  switch (typeOf(schema)) {
    case 'string':
      return textOf(name, schema);
    case 'integer':
    case 'number':
      return exampleNumber(name, schema.minimum, schema.maximum);
    case 'boolean':
      return exampleBoolean(name);
    case 'array':
      if (!schema.items || depth >= deepest) return [];
      return [exampleOf(name.replace(/s$/, ''), schema.items, context, depth + 1)];
    case 'object':
      return objectOf(schema, context, depth);
    default:
      return {};
  }
}
