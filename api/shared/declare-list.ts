import { z } from 'zod';
import {
  lastMoment,
  listQueryShape,
  type QueryValueKind,
  queryValues,
} from '#contracts/api/shared/list-query.ts';
import type { SearchIndex } from './lists/search-index.ts';

/** One filter of a list: the property it compares, how, and the type of its value. */
export interface Filter {
  property: string;
  kind: QueryValueKind;
  operator: '$eq' | '$gte' | '$lte';
}

interface ListOptions {
  /** Properties that `search` looks into. */
  search?: readonly string[];
  /** Finds what `search` asks for by an index. */
  searchIndex?: SearchIndex;
  /** Query names of equality filters: `{cluster_id: {property: 'clusterId', kind: 'id'}}`. */
  filters?: Record<string, { property: string; kind: QueryValueKind }>;
  /** Query names that get `_min` and `_max`. */
  ranges?: Record<string, { property: string; kind: 'number' | 'date' }>;
  /** Query names that ask, by true and false, whether a property is set: `{has_cluster: 'clusterId'}`. */
  presence?: Record<string, string | { property: string; description: string }>;
  /** Query names to order by; `created_at` and `updated_at` always. */
  ordering?: Record<string, string>;
  /** `deleted=true` lists the Trash; without it deleted rows are invisible. */
  hasTrash?: boolean;
  /** Query names with a meaning of their own, which the route turns into conditions. */
  further?: z.ZodRawShape;
  /** Properties the list does not show, too large to be read for nothing. */
  unread?: readonly string[];
}

/** A list's query schema and what it means, declared in one place. */
export interface ListDeclaration {
  query: z.ZodType<Record<string, unknown>>;
  /** The same without paging, for those who take the whole list. */
  wholeQuery: z.ZodType<Record<string, unknown>>;
  filters: Map<string, Filter>;
  presence: Map<string, string>;
  ordering: Map<string, string>;
  search: readonly string[];
  searchIndex: SearchIndex | null;
  hasTrash: boolean;
  unread: readonly string[];
}

/** Filters of every row of a site, and of a sector. */
export const siteFilters = { site_id: { property: 'siteId', kind: 'id' } } as const;
export const sectorFilters = {
  ...siteFilters,
  sector_id: { property: 'sectorId', kind: 'id' },
} as const;

function collectFilters(options: ListOptions): Map<string, Filter> {
  const filters = new Map<string, Filter>();
  for (const [name, filter] of Object.entries(options.filters ?? {})) {
    filters.set(name, { ...filter, operator: '$eq' });
  }
  const created = { created_at: { property: 'createdAt', kind: 'date' } } as const;
  for (const [name, range] of Object.entries({ ...created, ...options.ranges })) {
    filters.set(`${name}_min`, { ...range, operator: '$gte' });
    filters.set(`${name}_max`, { ...range, operator: '$lte' });
  }
  return filters;
}

/** The questions whether something is set, and the property each is about. */
function collectPresence({ presence: asked = {} }: ListOptions) {
  const presence = new Map<string, string>();
  const shape: Record<string, z.ZodType> = {};
  for (const [name, about] of Object.entries(asked)) {
    const isPlain = typeof about === 'string';
    presence.set(name, isPlain ? about : about.property);
    const question = queryValues.boolean.optional();
    shape[name] = isPlain ? question : question.meta({ description: about.description });
  }
  return { presence, shape };
}

/** A day as the upper end of a range is meant to its end. */
function schemaOf({ kind, operator }: Filter): z.ZodType {
  return kind === 'date' && operator === '$lte' ? lastMoment : queryValues[kind];
}

/** Declares search, filters and ordering of a list; what is not declared is refused with 400. */
export function declareList(options: ListOptions): ListDeclaration {
  const filters = collectFilters(options);
  const ordering = new Map([
    ['created_at', 'createdAt'],
    ['updated_at', 'updatedAt'],
    ...Object.entries(options.ordering ?? {}),
  ]);
  const search = options.search ?? [];
  const filterShape = Object.fromEntries(
    [...filters].map(([name, filter]) => [name, schemaOf(filter).optional()]),
  );
  const { presence, shape } = collectPresence(options);
  const questionShape = {
    ...shape,
    ...(options.hasTrash && { deleted: queryValues.boolean.optional() }),
  };
  const { page, page_size, cursor, ...asked } = listQueryShape(
    [...ordering.keys()],
    search.length > 0,
  );
  const narrowing = { ...asked, ...filterShape, ...questionShape, ...options.further };
  const query = z.strictObject({ page, page_size, cursor, ...narrowing });
  return {
    query: query.refine(({ page, cursor }) => page === undefined || cursor === undefined, {
      path: ['cursor'],
      error: 'A list is walked by page or by cursor, not by both',
    }),
    wholeQuery: z.strictObject(narrowing),
    filters,
    presence,
    ordering,
    search,
    searchIndex: options.searchIndex ?? null,
    hasTrash: options.hasTrash ?? false,
    unread: options.unread ?? [],
  };
}
