import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkBody, bulkRestored } from '#contracts/api/shared/bulk.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import type { Permission } from '#contracts/api/shared/permissions.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { restorableSince } from '#domain/shared/trash.ts';
import { restoreFromTrash } from '#entities/shared/restore-from-trash.ts';
import type { Deletable } from '#entities/shared/trash.ts';
import { one } from './answer.ts';
import { bulkRoute, type LeftOut } from './bulk.ts';
import type { Resource, RowSchema } from './crud.ts';
import { findRow } from './find-row.ts';
import { lockRow } from './lock-row.ts';
import { plural, withArticle } from './noun.ts';
import { route } from './route.ts';
import type { Route } from './route-record.ts';

interface Restoration<Entity> {
  permission: Permission;
  /** What is told when a living row has its unique name by now: the field and the words. */
  taken: { field: string; message: string };
  /** Empties links to rows that are gone, before the rows are back. */
  prepare?: (em: EntityManager, rows: Entity[]) => Promise<void>;
}

/** Living rows are found too, to be told that they are not deleted; after 30 days a row is as if purged. */
function isInSight(row: object): boolean {
  const deletedAt: unknown = Reflect.get(row, 'deletedAt');
  return !(deletedAt instanceof Date) || deletedAt >= restorableSince(new Date());
}

/** Brings rows back that are locked. */
async function restore<Entity extends Deletable, Row extends RowSchema>(
  em: EntityManager,
  { entity, noun }: Resource<Entity, Row>,
  rows: Entity[],
  { taken, prepare }: Restoration<Entity>,
): Promise<LeftOut> {
  const deleted = rows.filter(({ deletedAt }) => deletedAt);
  const living = rows.filter(({ deletedAt }) => !deletedAt);
  await prepare?.(em, deleted);
  const ids = deleted.map(({ id }) => id);
  const stay = await restoreFromTrash(em, entity, ids);
  return new Map([
    ...living.map(({ id }) => [id, notDeleted(noun)] as const),
    ...stay.map((id) => [id, taken.message] as const),
  ]);
}

function notDeleted(noun: string): string {
  return `The ${noun} is not deleted.`;
}

/**
 * POST on `{id}/restore/`: brings a row back from the Trash, within 30 days. 409 when its unique name is
 * taken meanwhile or it is not deleted.
 */
export function restoreRoute<Entity extends Deletable, Row extends RowSchema>(
  resource: Resource<Entity, Row>,
  restoration: Restoration<Entity>,
): Route {
  const { entity, path, tag, throttle, noun, visibleTo } = resource;
  return route(
    {
      method: 'post',
      path: `${path}{id}/restore/`,
      tag,
      throttle: resource.changeThrottle ?? throttle,
      permission: restoration.permission,
      summary: `Bring ${withArticle(noun)} back from the Trash`,
      parameters: idParameters,
      target: (em, { id }, user) => findRow(em, entity, id, visibleTo?.(user), isInSight),
      answer: one(resource.row),
    },
    ({ em, target }) =>
      em.transactional(async (inner) => {
        const row = await lockRow(inner, entity, inner.merge(target));
        if (!row.deletedAt) throw conflict(notDeleted(noun));
        const leftOut = await restore(inner, resource, [row], restoration);
        if (leftOut.size > 0) throw conflict(restoration.taken.message, restoration.taken.field);
        return resource.present(await inner.refreshOrFail(row));
      }),
  );
}

/** POST on `bulk_restore/`: `{restored, results}`; what cannot come back is left out with the reason. */
export function bulkRestoreRoute<Entity extends Deletable, Row extends RowSchema>(
  resource: Resource<Entity, Row>,
  restoration: Restoration<Entity>,
): Route {
  return bulkRoute(resource, {
    name: 'bulk_restore',
    summary: `Bring ${plural(resource.noun)} back from the Trash`,
    permission: restoration.permission,
    body: bulkBody,
    answer: one(bulkRestored),
    isThere: isInSight,
    act: (em, rows) => restore(em, resource, rows, restoration),
    present: ({ count, results }) => ({ restored: count, results }),
  });
}
