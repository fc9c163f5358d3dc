import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { bulkBody, bulkDeleted, bulkUpdated } from '#contracts/api/shared/bulk.ts';
import type { Permission } from '#contracts/api/shared/permissions.ts';
import { type Deletable, moveToTrash } from '#entities/shared/trash.ts';
import { type OneAnswer, one } from './answer.ts';
import type { Resource, RowSchema } from './crud.ts';
import type { Presence } from './find-row.ts';
import { type LockFirst, lockRows } from './lock-rows.ts';
import { plural } from './noun.ts';
import { route } from './route.ts';
import type { Route } from './route-record.ts';
import type { SignedInUser } from './signed-in-user.ts';

/** Why rows were left out, by id; all others were acted upon. */
export type LeftOut = ReadonlyMap<string, string>;

interface Verdicts {
  /** How many are good. */
  count: number;
  results: { id: string; ok: boolean; error?: string }[];
}

/** The verdicts of a bulk request, in the order of its ids. Nothing is left out unless said. */
export function verdictsOf(ids: readonly string[], leftOut: LeftOut = new Map()): Verdicts {
  const results = ids.map((id) => {
    const error = leftOut.get(id);
    return error === undefined ? { id, ok: true } : { id, ok: false, error };
  });
  return { count: results.filter(({ ok }) => ok).length, results };
}

/** Acts on locked rows, in the transaction of the request, and tells which it left out and why. */
type Act<Entity, Body> = (
  em: EntityManager,
  rows: Entity[],
  body: Body,
  user: SignedInUser,
) => Promise<LeftOut>;

interface BulkAction<Entity, Body extends z.ZodType, Data extends z.ZodType> {
  /** The last part of the path: `bulk_delete`. */
  name: string;
  summary: string;
  description?: string;
  permission: Permission;
  body: Body;
  answer: OneAnswer<Data>;
  /** Living rows alone unless given. */
  isThere?: Presence;
  lockFirst?: LockFirst<z.output<Body>>;
  act: Act<Entity, z.output<Body>>;
  present: (verdicts: Verdicts) => z.input<Data>;
}

/**
 * POST `{path}{name}/`: acts on all rows of `ids` in one transaction, with a verdict by id. One that is
 * unknown refuses all with 404, one of a site that was not granted with 403, and nothing is done.
 */
export function bulkRoute<
  Entity extends { id: string },
  Row extends RowSchema,
  Body extends z.ZodType<{ ids: string[] }>,
  Data extends z.ZodType,
>(resource: Resource<Entity, Row>, action: BulkAction<Entity, Body, Data>): Route {
  const { name, summary, description, permission, body, answer, isThere, act, present } = action;
  return route(
    {
      method: 'post',
      path: `${resource.path}${name}/`,
      tag: resource.tag,
      throttle: resource.changeThrottle ?? resource.throttle,
      permission,
      isIdempotent: true,
      summary,
      ...(description && { description }),
      body,
      answer,
    },
    (call) =>
      call.em.transactional(async (em) => {
        const { ids } = call.body;
        const fixed = resource.visibleTo?.(call.user);
        await action.lockFirst?.(em, ids, call.body);
        const rows = await lockRows(em, resource.entity, ids, fixed, isThere);
        return present(verdictsOf(ids, await act(em, rows, call.body, call.user)));
      }),
  );
}

interface BulkDeletion<Entity> {
  permission: Permission;
  /** What deleting means, where it is more or less than that the rows are in the Trash. */
  remove?: (em: EntityManager, rows: Entity[], user: SignedInUser) => Promise<LeftOut>;
}

/** POST `bulk_delete/` of rows that have a Trash: `{deleted, results}`. */
export function bulkDeleteRoute<Entity extends Deletable, Row extends RowSchema>(
  resource: Resource<Entity, Row>,
  { permission, remove }: BulkDeletion<Entity>,
): Route {
  return bulkRoute(resource, {
    name: 'bulk_delete',
    summary: `Delete ${plural(resource.noun)}`,
    description: 'They can be brought back from the Trash within 30 days.',
    permission,
    body: bulkBody,
    answer: one(bulkDeleted),
    async act(em, rows, _body, user) {
      if (remove) return remove(em, rows, user);
      await moveToTrash(
        em,
        resource.entity,
        rows.map(({ id }) => id),
      );
      return new Map();
    },
    present: ({ count, results }) => ({ deleted: count, results }),
  });
}

interface BulkUpdate<Entity, Body extends z.ZodType> {
  /** The last part of the path: `bulk_update_status`. */
  name: string;
  summary: string;
  description?: string;
  permission: Permission;
  body: Body;
  lockFirst?: LockFirst<z.output<Body>>;
  apply: Act<Entity, z.output<Body>>;
}

/** POST of `{ids}` with fields that all of them get: `{updated, results}`. */
export function bulkUpdateRoute<
  Entity extends { id: string },
  Row extends RowSchema,
  Body extends z.ZodType<{ ids: string[] }>,
>(resource: Resource<Entity, Row>, { apply, ...update }: BulkUpdate<Entity, Body>): Route {
  return bulkRoute(resource, {
    ...update,
    answer: one(bulkUpdated),
    act: apply,
    present: ({ count, results }) => ({ updated: count, results }),
  });
}
