import type { z } from 'zod';

type Path = (string | number)[];

/** The places in data where anybody's text can stand: those the schema lets hold any. */
export function textPlaces(schema: z.ZodType, data: unknown): Path[] {
  return leavesOf(data).filter(
    (path) => schema.safeParse(withText(data, [path], 'any text at all')).success,
  );
}

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...steps].flatMap((step) => leavesOf(value[step as keyof typeof value], [...path, step]));
}

/** The same data with a text at these places. */
export function withText(data: unknown, places: readonly Path[], text: string): unknown {
  const copy = structuredClone(data) as Record<string | number, unknown>;
  for (const place of places) {
    const above = place
      .slice(0, -1)
      .reduce<Record<string | number, unknown>>(
        (at, step) => at[step] as Record<string | number, unknown>,
        copy,
      );
    above[place.at(-1) ?? ''] = text;
  }
  return copy;
}
