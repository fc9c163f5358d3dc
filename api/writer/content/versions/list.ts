import { listOf } from '#api/shared/answer.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { findRow } from '#api/shared/find-row.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { versionRow } from '#contracts/api/writer/versions.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { presentVersion } from './present-version.ts';

const list = declareList({
  filters: {
    made_by_user_id: { property: 'madeByUserId', kind: 'id' },
    made_by_run_id: { property: 'madeByRunId', kind: 'id' },
  },
  ordering: { version: 'version' },
  unread: ['html'],
});

export const listContentVersions = route(
  {
    method: 'get',
    path: 'writer/content/{id}/versions/',
    tag: 'Writer',
    throttle: 'content_read',
    permission: 'view',
    summary: 'List the versions of a content item',
    description: 'Every text it has had, the present one too: who made it, when and why.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, Content, id),
    query: list.query,
    answer: listOf(versionRow),
  },
  async ({ em, query, target }) => {
    const page = await listRows(em, ContentVersion, list, query, { contentId: target.id });
    return { ...page, rows: page.rows.map(presentVersion) };
  },
);
