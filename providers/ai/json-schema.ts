import { z } from 'zod';
import { tightenNode } from './strict-schema-node.ts';

/**
 * The JSON schema of a zod schema, of the kind OpenAI's strict structured outputs take: closed objects with
 * every property required, `anyOf` as the only choice, no keyword it does not know. A lost length limit is
 * told in the description. It describes what the model has to write, so zod's input side.
 *
 * Rules: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 *
 * @throws Error for what strict outputs cannot say: a root that is no object, records, tuples, `z.any()`,
 *   dates, transforms without an input schema
 */
export function toStrictJsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...root } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema, path }) => tightenNode(jsonSchema, path),
  });
  if (root.type !== 'object') throw new Error('A strict schema must be an object at its root');
  return root;
}
