import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { presentSectorRow, presentTime } from '#api/shared/present.ts';
import { publishingRecordRow } from '#contracts/api/publisher/publishing-records.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';

function presentRecord(record: PublishingRecord) {
  return {
    ...presentSectorRow(record),
    content_id: record.contentId,
    integration_id: record.integrationId,
    run_id: record.runId ?? null,
    destination: record.destination,
    destination_id: record.destinationId ?? null,
    destination_url: record.destinationUrl ?? null,
    remote_status: record.remoteStatus,
    status: record.status,
    scheduled_for: presentTime(record.scheduledFor),
    published_at: presentTime(record.publishedAt),
    content_version: record.contentVersion ?? null,
    error: record.error ?? null,
    attempt: record.attempt,
    warnings: record.warnings,
  };
}

export const listPublishingRecords = listRoute(
  {
    entity: PublishingRecord,
    path: 'publisher/publishing-records/',
    tag: 'Publisher',
    noun: 'publishing record',
    throttle: 'default',
    row: publishingRecordRow,
    readOnlyFields: [],
    present: presentRecord,
  },
  declareList({
    filters: {
      ...sectorFilters,
      content_id: { property: 'contentId', kind: 'id' },
      integration_id: { property: 'integrationId', kind: 'id' },
      destination: { property: 'destination', kind: 'text' },
      status: { property: 'status', kind: 'text' },
    },
    ranges: { scheduled_for: { property: 'scheduledFor', kind: 'date' } },
    ordering: { scheduled_for: 'scheduledFor', published_at: 'publishedAt' },
  }),
);
