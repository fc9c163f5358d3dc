import type { Resource } from '#api/shared/crud.ts';
import { contentRow } from '#contracts/api/writer/content.ts';
import { Content } from '#entities/writer/content.ts';
import { presentContent } from './present-content.ts';

/** A content as lists and the Trash answer it: without its text. */
export const contentResource: Resource<Content, typeof contentRow> = {
  entity: Content,
  path: 'writer/content/',
  tag: 'Writer',
  noun: 'content item',
  throttle: 'content_read',
  changeThrottle: 'content_write',
  deletion:
    'It can be brought back from the Trash within 30 days. Where it was published it stays published.',
  row: contentRow,
  readOnlyFields: [],
  present: presentContent,
};

/** What GET gives and only the platform sets. */
export const keptFields = [
  'id',
  'created_at',
  'updated_at',
  'task_id',
  'word_count',
  'approved_by_id',
  'approved_at',
  'reject_reason',
  'source',
  'sync_status',
  'external_id',
  'external_url',
  'version',
  'published_version',
  'changed_since_publishing',
  'linker_version',
  'optimizer_version',
  'sync_metadata',
  'internal_links',
  'optimization_scores',
  'sources',
  'findings',
  'cluster',
  'author_profile',
  'taxonomies',
  'attributes',
] as const;
