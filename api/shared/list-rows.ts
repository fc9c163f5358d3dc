import type { EntityManager, EntityName, FilterQuery, QueryOrderMap } from '@mikro-orm/postgresql';
import type { Page } from './answer.ts';
import type { ListDeclaration } from './declare-list.ts';

/** `%` and `_` in a search mean themselves. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

function conditions(declaration: ListDeclaration, query: Record<string, unknown>): object[] {
  const found: object[] = [];
  for (const [name, { property, operator }] of declaration.filters) {
    if (query[name] !== undefined) found.push({ [property]: { [operator]: query[name] } });
  }
  const { search } = query;
  if (typeof search === 'string' && search !== '') {
    found.push({
      $or: declaration.search.map((property) => ({ [property]: { $ilike: containing(search) } })),
    });
  }
  if (declaration.hasTrash) {
    found.push({ deletedAt: query.deleted === true ? { $ne: null } : null });
  }
  return found;
}

/** The id settles ties, so that pages never overlap. */
function orderOf(declaration: ListDeclaration, ordering: string): object[] {
  const isDescending = ordering.startsWith('-');
  const property = declaration.ordering.get(isDescending ? ordering.slice(1) : ordering);
  const direction = isDescending ? 'desc' : 'asc';
  return [{ [property ?? 'createdAt']: `${direction} nulls last` }, { id: direction }];
}

/**
 * Reads one page of a declared list.
 *
 * @param fixed conditions that no query can lift (the row of the path, for instance)
 */
export async function listRows<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  declaration: ListDeclaration,
  query: Record<string, unknown>,
  fixed: object = {},
): Promise<Page<Entity>> {
  const page = Number(query.page);
  const pageSize = Number(query.page_size);
  const where = { $and: [fixed, ...conditions(declaration, query)] } as object as FilterQuery<
    NoInfer<Entity>
  >;
  // One transaction: the tenant's session is set once for both statements.
  return em.transactional(async (inner) => {
    const [rows, count] = await inner.findAndCount(entity, where, {
      limit: pageSize,
      offset: (page - 1) * pageSize,
      orderBy: orderOf(declaration, String(query.ordering)) as QueryOrderMap<Entity>[],
    });
    return { count, page, pageSize, rows };
  });
}
