import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { toStrictJsonSchema } from '#providers/ai/json-schema.ts';

/** Every node under a schema, itself included. */
function nodesOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const children = Object.values(value).flatMap(nodesOf);
  return Array.isArray(value) ? children : [{ ...value }, ...children];
}

describe('a strict schema', () => {
  it.each(aiFunctionContracts)(
    'of $name closes every object and requires every property',
    ({ outputSchema }) => {
      const objects = nodesOf(toStrictJsonSchema(outputSchema)).filter(
        (node) => node.type === 'object',
      );
      expect(objects.length).toBeGreaterThan(0);
      for (const { properties, required, additionalProperties } of objects) {
        expect(additionalProperties).toBe(false);
        expect(required).toEqual(Object.keys(properties as object));
      }
    },
  );

  it('says the same as zod in the keywords strict outputs know', () => {
    const schema = z.object({
      title: z.string().min(3).max(60).describe('A title.'),
      address: z.url(),
      mail: z.email(),
      count: z.int().min(1),
      note: z.string().nullable(),
      tone: z.enum(['warm', 'dry']).default('warm'),
      extra: z.string().optional(),
      part: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('text'), text: z.string() }),
        z.object({ kind: z.literal('picture'), position: z.int() }),
      ]),
    });
    const part = (kind: string, name: string, type: string) => ({
      type: 'object',
      properties: { kind: { type: 'string', const: kind }, [name]: { type } },
      required: ['kind', name],
      additionalProperties: false,
    });
    expect(toStrictJsonSchema(schema)).toEqual({
      type: 'object',
      properties: {
        title: {
          type: 'string',
          description: 'A title. At least 3 characters. At most 60 characters.',
        },
        address: { type: 'string' },
        mail: { type: 'string', format: 'email' },
        count: { type: 'integer', minimum: 1 },
        note: { type: ['string', 'null'] },
        tone: { type: 'string', enum: ['warm', 'dry'] },
        extra: { type: 'string' },
        part: { anyOf: [part('text', 'text', 'string'), part('picture', 'position', 'integer')] },
      },
      required: ['title', 'address', 'mail', 'count', 'note', 'tone', 'extra', 'part'],
      additionalProperties: false,
    });
  });

  it.each([
    ['a list at the root', z.array(z.string()), /object at its root/],
    ['free keys', z.object({ a: z.record(z.string(), z.string()) }), /at properties\.a/],
    ['open objects', z.looseObject({ a: z.string() }), /any type, used at additionalProperties/],
    ['tuples', z.object({ a: z.tuple([z.string(), z.number()]) }), /at properties\.a/],
    ['anything', z.object({ a: z.any() }), /any type, used at properties\.a/],
    ['dates', z.object({ a: z.date() }), /Date cannot be represented/],
    [
      'both of two',
      z.object({ a: z.object({}).and(z.object({})) }),
      /no allOf, used at properties\.a/,
    ],
  ])('cannot say %s', (_what, schema, reason) => {
    expect(() => toStrictJsonSchema(schema)).toThrow(reason);
  });
});
