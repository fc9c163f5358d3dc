import { z } from 'zod';

/**
 * Data as a template sees it. Figures, switches and words of a closed list stand for themselves. Texts, which
 * anybody may have written, are never pasted: a template gets the name of their place in the data
 * (`[data.title]`), an empty text stays empty. So no text can change the instructions.
 */
export function templateView(schema: z.ZodType, value: unknown, path = 'data'): unknown {
  if (value === null || value === undefined) return null;
  const kind = withoutWrapping(schema);
  if (kind instanceof z.ZodObject) return objectView(kind, value as Record<string, unknown>, path);
  if (kind instanceof z.ZodArray) {
    const element = kind.element as z.ZodType;
    return (value as unknown[]).map((item, index) =>
      templateView(element, item, `${path}.${index}`),
    );
  }
  return isClosed(kind) || value === '' ? value : `[${path}]`;
}

function objectView(schema: z.ZodObject, value: Record<string, unknown>, path: string): object {
  const members = Object.entries(schema.shape).map(([name, member]) => [
    name,
    templateView(member as z.ZodType, value[name], `${path}.${name}`),
  ]);
  const view = Object.fromEntries(members) as object;
  // A template that shows a whole object refers to it, too.
  return Object.defineProperty(view, 'toString', { value: () => `[${path}]`, enumerable: false });
}

/** Values no writer of texts can choose freely. */
function isClosed(schema: z.ZodType): boolean {
  const kinds = [z.ZodEnum, z.ZodLiteral, z.ZodNumber, z.ZodBoolean];
  return kinds.some((kind) => schema instanceof kind);
}

/** The schema inside of optional, nullable and the like. */
export function withoutWrapping(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return withoutWrapping(schema.def.innerType as z.ZodType);
  if (schema instanceof z.ZodPipe) return withoutWrapping(schema.def.out as z.ZodType);
  return schema;
}
