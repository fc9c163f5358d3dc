import { presentSectorRow, presentTime } from '#api/shared/present.ts';
import type { Content } from '#entities/writer/content.ts';

/** A content without its text: reads no column that `contentList` leaves out. */
export function presentContent(content: Content) {
  const { version } = content;
  const publishedVersion = content.publishedVersion ?? null;
  return {
    ...presentSectorRow(content),
    task_id: content.taskId ?? null,
    title: content.title,
    slug: content.slug,
    word_count: content.wordCount,
    entity_type: content.entityType,
    content_structure: content.contentStructure,
    meta_title: content.metaTitle,
    meta_description: content.metaDescription,
    primary_keyword: content.primaryKeyword,
    secondary_keywords: content.secondaryKeywords,
    cluster_id: content.clusterId ?? null,
    author_profile_id: content.authorProfileId ?? null,
    approved_by_id: content.approvedBy ?? null,
    approved_at: presentTime(content.approvedAt),
    reject_reason: content.rejectReason ?? null,
    status: content.status,
    source: content.source,
    sync_status: content.syncStatus,
    external_id: content.externalId ?? null,
    external_url: content.externalUrl ?? null,
    version,
    published_version: publishedVersion,
    changed_since_publishing: publishedVersion !== null && version > publishedVersion,
    linker_version: content.linkerVersion,
    optimizer_version: content.optimizerVersion,
  };
}
