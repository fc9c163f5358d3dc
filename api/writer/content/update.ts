import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import type { Route } from '#api/shared/route-record.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import {
  chosenSlug,
  contentDetail,
  contentPatch,
  contentPut,
} from '#contracts/api/writer/content.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { Content } from '#entities/writer/content.ts';
import { editText } from '#entities/writer/edit-text.ts';
import { changedStructure } from '#entities/writer/fit-structure.ts';
import { freeSlug } from '#entities/writer/free-slug.ts';
import { moveContent } from '#entities/writer/move-content.ts';
import { setClusterMaps } from '#entities/writer/set-cluster-maps.ts';
import { setTerms } from '#entities/writer/set-terms.ts';
import { refuseWhileWritten } from '#entities/writer/task-with-run.ts';
import { tellWaitingRuns } from '#entities/writer/waiting-run.ts';
import { assertReferences } from '#entities/writer/writer-references.ts';
import { keptFields } from './content-resource.ts';
import { columnsOf, textOf } from './fields-of.ts';
import { lockContent } from './lock-content.ts';
import { presentDetail } from './present-detail.ts';

type Body = z.output<typeof contentPatch>;

/** @returns messages to deliver after the commit */
async function apply(
  em: EntityManager,
  content: Content,
  body: Body,
  userId: string,
): Promise<string[]> {
  const { type, structure } = changedStructure(
    { type: content.entityType, structure: content.contentStructure },
    { type: body.entity_type, structure: body.content_structure },
  );
  const columns = columnsOf(body);
  await assertReferences(em, content, columns, content);
  const { slug: given, title, status } = body;
  assertSlug(content, given);
  const slug = await freeSlug(em, content.siteId, { content, given, title });
  const fields = { ...columns, slug, entityType: type, contentStructure: structure };
  em.assign(content, fields, { ignoreUndefined: true });
  await editText(em, content, textOf(body), { userId, reason: 'edited' });
  const told: string[] = [];
  if (status !== undefined && status !== content.status) {
    await refuseWhileWritten(em, content);
    moveContent(content, status, { userId, now: new Date() });
    told.push(...(await tellWaitingRuns(em, content)));
  }
  await em.flush();
  if (body.taxonomy_ids) await setTerms(em, content, body.taxonomy_ids);
  if (body.cluster_maps) await setClusterMaps(em, content, body.cluster_maps);
  return told;
}

/** The slug it has is not judged: a content that was pulled may have one that nobody could choose here. */
function assertSlug(content: Content, given: string | undefined): void {
  if (given === undefined || given === content.slug) return;
  const { error } = chosenSlug.safeParse(given);
  if (error) throw unprocessable('slug', error.issues[0]?.message ?? 'Invalid slug');
}

function updateContent<Schema extends z.ZodType<Body>>(
  method: 'put' | 'patch',
  body: Schema,
): Route {
  return route(
    {
      method,
      path: 'writer/content/{id}/',
      tag: 'Writer',
      throttle: 'content_write',
      permission: 'edit',
      summary: method === 'put' ? 'Replace a content item' : 'Change a content item',
      description:
        'A change of title, text or meta texts becomes a new version. With `row_version` or `If-Match`: 409 with the newer text when somebody else was first. A published one stays published and is marked as changed since.',
      parameters: idParameters,
      readOnlyFields: [...keptFields, 'site_id', 'sector_id'],
      target: (em, { id }) => findRow(em, Content, id),
      body,
      answer: one(contentDetail),
    },
    (call) =>
      call.em.transactional(async (inner) => {
        const { body: change, target, request, user } = call;
        const content = await lockContent(inner, target, request, change);
        const told = await apply(inner, content, change, user.id);
        if (told.length > 0) deliverAfterCommit(call, told);
        return presentDetail(inner, await inner.refreshOrFail(content));
      }),
  );
}

export const updateContentRoutes = [
  updateContent('put', contentPut),
  updateContent('patch', contentPatch),
];
