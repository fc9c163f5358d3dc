import { z } from 'zod';
import { withoutWrapping } from './template-view.ts';

/**
 * The schema of a member, by the names and indexes that lead to it; undefined where there is none. Lists have
 * `size`, `first` and `last`, as templates know them.
 */
export function schemaAt(
  schema: z.ZodType,
  [step, ...rest]: readonly (string | number)[],
): z.ZodType | undefined {
  const kind = withoutWrapping(schema);
  if (step === undefined) return kind;
  if (kind instanceof z.ZodObject) {
    const shape = kind.shape as Record<string | number, z.ZodType>;
    const member = Object.hasOwn(shape, step) ? shape[step] : undefined;
    return member && schemaAt(member, rest);
  }
  if (!(kind instanceof z.ZodArray)) return undefined;
  if (step === 'size') return rest.length === 0 ? z.number() : undefined;
  const isElement = typeof step === 'number' || step === 'first' || step === 'last';
  return isElement ? schemaAt(kind.element as z.ZodType, rest) : undefined;
}

/** Every variable a template can name: `data.site.name`, and of lists the list and its members, `data.groups[].key`. */
export function variablePaths(schema: z.ZodType, path = 'data'): string[] {
  const kind = withoutWrapping(schema);
  if (kind instanceof z.ZodObject) {
    return Object.entries(kind.shape).flatMap(([name, member]) =>
      variablePaths(member as z.ZodType, `${path}.${name}`),
    );
  }
  if (!(kind instanceof z.ZodArray)) return [path];
  const element = withoutWrapping(kind.element as z.ZodType);
  if (!(element instanceof z.ZodObject)) return [path];
  return [path, ...variablePaths(element, `${path}[]`)];
}
