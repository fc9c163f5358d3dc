import type { Route } from '#api/shared/route-record.ts';
import { publish } from './publish.ts';
import { listPublishingRecords } from './publishing-records/list.ts';

export const publisherRoutes: readonly Route[] = [publish, listPublishingRecords];
