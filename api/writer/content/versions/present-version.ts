import type { ContentVersion } from '#entities/writer/content-version.ts';

/** A version without its text. */
export function presentVersion(row: ContentVersion) {
  return {
    id: row.id,
    content_id: row.contentId,
    version: row.version,
    title: row.title,
    meta_title: row.metaTitle,
    meta_description: row.metaDescription,
    made_by_user_id: row.madeByUserId ?? null,
    made_by_run_id: row.madeByRunId ?? null,
    reason: row.reason,
    created_at: row.createdAt.toISOString(),
  };
}
