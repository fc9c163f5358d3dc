import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { password } from './tenant.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Where the rows live that a field of a body names. */
const collections: Record<string, string> = {
  site: 'auth/sites/',
  sector: 'auth/sectors/',
  user: 'auth/users/',
  current_site: 'auth/sites/',
  cluster: 'planner/clusters/',
  keyword: 'planner/keywords/',
  // What the filled rule is about.
  object: 'planner/keywords/',
  rule: 'automation/rules/',
  idea: 'planner/ideas/',
  task: 'writer/tasks/',
  content: 'writer/content/',
  image: 'writer/images/',
  taxonomy: 'writer/taxonomies/',
  parent: 'writer/taxonomies/',
  author_profile: 'system/author-profiles/',
  integration: 'integration/integrations/',
  destination: 'integration/integrations/',
};

/** Rows that all tenants share, and templates, which are a vendor's. */
const global = /^(industry|industry_sector|seed_keyword|plan|package|featured_image_template)$/;

/**
 * The collection that a field of ids points into.
 *
 * @param path of the route: plain `ids` are of its own collection, of one without the writer's tasks
 * @returns null for what is no reference to a tenant's row
 * @throws when an id field is of no known collection: then it belongs into the table above
 */
function collectionOf(field: string, path: string): string | null {
  if (field === 'ids') return path.replace(/[^/]+\/$/, '') || 'writer/tasks/';
  const name = field.replace(/_ids?$/, '').replace(/^destinations$/, 'destination');
  if (global.test(name)) return null;
  const collection = collections[name];
  if (!collection) throw new Error(`${path}: no collection is known for the field ${field}`);
  return collection;
}

function isReference(schema: JsonSchema): boolean {
  const { format, items, anyOf } = schema;
  if (format === 'uuid') return true;
  if (anyOf) return anyOf.some((one) => isReference(one as JsonSchema));
  return typeof items === 'object' && !Array.isArray(items) && isReference(items as JsonSchema);
}

function sampleText(name: string, { format, minLength = 1 }: JsonSchema): string {
  if (name === 'operation') return 'content_generation';
  if (format === 'email' || name === 'email') return `${randomUUID()}@example.com`;
  if (format === 'date-time') return new Date(Date.now() + 86_400_000).toISOString();
  if (format === 'uri') return 'https://example.com';
  if (format === 'password' || name.includes('password')) return password;
  return 'sample'.padEnd(minLength, 'x');
}

function sample(name: string, schema: JsonSchema, own: (field: string) => string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(name, schema.anyOf[0] as JsonSchema, own);
  if (schema.format === 'uuid') return own(name);
  switch (schema.type) {
    case 'array':
      return [sample(name, (schema.items ?? {}) as JsonSchema, own)];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'object':
      return sampleObject(schema, own);
    default:
      return sampleText(name, schema);
  }
}

/** Names of the fields that must be there; of several that do alike the first. */
function neededOf({ required = [], allOf = [], anyOf = [] }: JsonSchema): string[] {
  const parts = [...allOf, ...anyOf.slice(0, 1)] as JsonSchema[];
  return [...required, ...parts.flatMap(neededOf)];
}

/** Names of fields of which exactly one must be there. */
function alternativesOf({ oneOf = [] }: JsonSchema): string[] {
  return (oneOf as JsonSchema[]).flatMap(({ required = [] }) => required);
}

function sampleObject(
  schema: JsonSchema,
  own: (field: string) => string,
  alternatives: readonly string[] = [],
) {
  const needed = [...neededOf(schema), ...alternatives];
  const required = Object.entries(schema.properties ?? {}).filter(([name]) =>
    needed.includes(name),
  );
  return Object.fromEntries(
    required.map(([name, field]) => [name, sample(name, field as JsonSchema, own)]),
  );
}

export interface ReferenceSample {
  field: string;
  /** A body that fits the schema, all of the sender's own rows but this field's. */
  body: Record<string, unknown>;
}

/**
 * For every field of a body that names a tenant's row: a body that fits the schema, in which that field,
 * and only that one, names somebody else's.
 *
 * @param own ids of the sender by collection
 * @param foreign ids of the other tenant by collection
 */
export function foreignReferences(
  schema: z.ZodType,
  path: string,
  own: Record<string, string>,
  foreign: Record<string, string>,
): ReferenceSample[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const idFrom = (ids: Record<string, string>) => (field: string) => {
    const collection = collectionOf(field, path);
    return collection === null ? randomUUID() : (ids[collection] ?? `no row in ${collection}`);
  };
  const oneOf = ((json.allOf ?? []) as JsonSchema[]).flatMap(alternativesOf);
  const beside = (field: string) => (oneOf.includes(field) ? [] : oneOf.slice(0, 1));
  return Object.entries(json.properties ?? {})
    .filter(([field, value]) => isReference(value as JsonSchema) && collectionOf(field, path))
    .map(([field, value]) => ({
      field,
      body: {
        ...(sampleObject(json, idFrom(own), beside(field)) as Record<string, unknown>),
        [field]: sample(field, value as JsonSchema, idFrom(foreign)),
      },
    }));
}
