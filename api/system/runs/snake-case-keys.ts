/**
 * The same JSON with its keys in snake_case, at every depth. Workflows and activities speak camelCase, and
 * what they made is stored in their words; clients read snake_case everywhere.
 */
export function snakeCaseKeys<Value>(data: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [snakeCase(key), snakeCaseWithin(value) as Value]),
  );
}

function snakeCaseWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCaseWithin);
  if (typeof value !== 'object' || value === null) return value;
  return snakeCaseKeys(Object.fromEntries(Object.entries(value)));
}

function snakeCase(key: string): string {
  return key.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
