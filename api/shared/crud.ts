import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { idParameters, keyParameters } from '#contracts/api/shared/fields.ts';
import type { Permission } from '#contracts/api/shared/permissions.ts';
import type { ThrottleScope } from '#contracts/api/shared/throttle-scopes.ts';
import { deleted, listOf, one } from './answer.ts';
import type { ListDeclaration } from './declare-list.ts';
import type { ApiDependencies } from './dependencies.ts';
import { findByKey, findRow } from './find-row.ts';
import { listRows } from './list-rows.ts';
import { lockRow } from './lock-row.ts';
import type { LockFirst } from './lock-rows.ts';
import { plural, withArticle } from './noun.ts';
import { route } from './route.ts';
import type { Route } from './route-record.ts';
import { assertVersion, expectedVersion } from './row-version.ts';
import type { SignedInUser } from './signed-in-user.ts';

type AnsweredRow = { id: string; row_version: number };
export type RowSchema = z.ZodType<AnsweredRow, AnsweredRow>;

/** What every operation of a resource shares. */
export interface Resource<Entity extends { id: string }, Row extends RowSchema> {
  entity: EntityName<Entity>;
  /** `planner/keywords/` */
  path: string;
  tag: string;
  /** Singular, for the documentation: "keyword". */
  noun: string;
  throttle: ThrottleScope;
  /** Scope of POST, PUT, PATCH and DELETE where it is another one. */
  changeThrottle?: ThrottleScope;
  /** What reading asks for; `view` unless given. */
  readPermission?: Permission;
  row: Row;
  /** Fields of `row` that nobody sets: ignored in bodies. */
  readOnlyFields: readonly string[];
  present: (entity: Entity) => z.input<Row>;
  /** What deleting means, where it is more or less than that the row is gone. */
  deletion?: string;
  /** A property that names a row as well as its id does: the path takes either (settings by key). */
  naturalKey?: string;
  /** Rows of the account that are somebody else's are as if they were not there (own settings, for instance). */
  visibleTo?: (user: SignedInUser) => object;
}

/** The row of the path, if the caller may see it. */
function findVisible<Entity extends { id: string }, Row extends RowSchema>({
  entity,
  visibleTo,
  naturalKey,
}: Resource<Entity, Row>) {
  return (em: EntityManager, { id }: { id: string }, user: SignedInUser) =>
    naturalKey !== undefined && !z.uuid().safeParse(id).success
      ? findByKey(em, entity, { [naturalKey]: id, ...visibleTo?.(user) })
      : findRow(em, entity, id, visibleTo?.(user));
}

function parametersOf({ naturalKey }: { naturalKey?: string }) {
  return naturalKey === undefined ? idParameters : keyParameters;
}

/**
 * GET on the path.
 *
 * @param conditionsOf what the list's `further` queries ask for
 */
export function listRoute<Entity extends { id: string }, Row extends RowSchema>(
  resource: Resource<Entity, Row>,
  list: ListDeclaration,
  conditionsOf: (query: Record<string, unknown>, user: SignedInUser) => object = () => ({}),
): Route {
  const { path, tag, throttle, noun } = resource;
  return route(
    {
      method: 'get',
      path,
      tag,
      throttle,
      permission: resource.readPermission ?? 'view',
      summary: `List ${plural(noun)}`,
      query: list.query,
      answer: listOf(resource.row),
    },
    async ({ em, query, user }) => {
      const fixed = { $and: [resource.visibleTo?.(user) ?? {}, conditionsOf(query, user)] };
      const page = await listRows(em, resource.entity, list, query, fixed);
      return { ...page, rows: page.rows.map((entity) => resource.present(entity)) };
    },
  );
}

/** GET on `{id}/`: any role reads. */
export function retrieveRoute<Entity extends { id: string }, Row extends RowSchema>(
  resource: Resource<Entity, Row>,
): Route {
  const { path, tag, throttle, noun } = resource;
  return route(
    {
      method: 'get',
      path: `${path}{id}/`,
      tag,
      throttle,
      permission: resource.readPermission ?? 'view',
      summary: `Show ${withArticle(noun)}`,
      parameters: parametersOf(resource),
      target: findVisible(resource),
      answer: one(resource.row),
    },
    async ({ target }) => resource.present(target),
  );
}

interface Creation<Entity, Body extends z.ZodType> {
  permission: Permission;
  body: Body;
  /** Checks references and makes the entity; the helper writes it. */
  make: (
    em: EntityManager,
    body: z.output<Body>,
    user: SignedInUser,
    dependencies: ApiDependencies,
  ) => Promise<Entity>;
}

/** POST on the path: 201 with the thing. */
export function createRoute<
  Entity extends { id: string },
  Row extends RowSchema,
  Body extends z.ZodType,
>(resource: Resource<Entity, Row>, creation: Creation<Entity, Body>): Route {
  const { path, tag, throttle, noun, readOnlyFields } = resource;
  return route(
    {
      method: 'post',
      path,
      tag,
      throttle: resource.changeThrottle ?? throttle,
      readOnlyFields,
      permission: creation.permission,
      isIdempotent: true,
      summary: `Create ${withArticle(noun)}`,
      body: creation.body,
      answer: one(resource.row, { status: 201 }),
    },
    ({ em, body, user, dependencies }) =>
      em.transactional(async (inner) => {
        const entity = await creation.make(inner, body, user, dependencies);
        await inner.persist(entity).flush();
        // The database fills defaults and counts.
        return resource.present(await inner.refreshOrFail(entity));
      }),
  );
}

interface Change<Entity, Body extends z.ZodType> {
  permission: Permission;
  body: Body;
  lockFirst?: LockFirst<z.output<Body>>;
  /** Checks and applies the given fields; the helper writes them. */
  apply: (
    em: EntityManager,
    entity: Entity,
    body: z.output<Body>,
    user: SignedInUser,
    dependencies: ApiDependencies,
  ) => Promise<void> | void;
}

/** PUT or PATCH on `{id}/`; with `row_version` or `If-Match`, 409 when the row changed meanwhile. */
export function updateRoute<
  Entity extends { id: string },
  Row extends RowSchema,
  Body extends z.ZodType<{ row_version?: number | undefined }>,
>(resource: Resource<Entity, Row>, method: 'put' | 'patch', change: Change<Entity, Body>): Route {
  const { path, tag, throttle, noun } = resource;
  return route(
    {
      method,
      path: `${path}{id}/`,
      tag,
      throttle: resource.changeThrottle ?? throttle,
      permission: change.permission,
      summary: method === 'put' ? `Replace ${withArticle(noun)}` : `Change ${withArticle(noun)}`,
      parameters: parametersOf(resource),
      readOnlyFields: resource.readOnlyFields.filter((name) => name !== 'row_version'),
      target: findVisible(resource),
      body: change.body,
      answer: one(resource.row),
    },
    ({ em, body, target, request, user, dependencies }) =>
      em.transactional(async (inner) => {
        await change.lockFirst?.(inner, [target.id], body);
        const entity = await lockRow(inner, resource.entity, inner.merge(target));
        assertVersion(expectedVersion(request, body), resource.present(entity));
        await change.apply(inner, entity, body, user, dependencies);
        await inner.flush();
        return resource.present(await inner.refreshOrFail(entity));
      }),
  );
}

/** DELETE on `{id}/`: 204. `remove` says how where a row is not simply deleted. */
export function deleteRoute<Entity extends { id: string }, Row extends RowSchema>(
  resource: Resource<Entity, Row>,
  permission: Permission,
  remove?: (em: EntityManager, entity: Entity, user: SignedInUser) => Promise<void>,
): Route {
  const { path, tag, throttle, noun } = resource;
  return route(
    {
      method: 'delete',
      path: `${path}{id}/`,
      tag,
      throttle: resource.changeThrottle ?? throttle,
      permission,
      summary: `Delete ${withArticle(noun)}`,
      ...(resource.deletion && { description: resource.deletion }),
      parameters: parametersOf(resource),
      target: findVisible(resource),
      answer: deleted,
    },
    async ({ em, target, user }) => {
      if (remove) await remove(em, target, user);
      else await em.remove(target).flush();
    },
  );
}
