import type { EntityManager } from '@mikro-orm/postgresql';
import { startOfLocalDay } from '#domain/automation/local-times.ts';

interface Day {
  siteId: string;
  dailyCap: number;
  /** Whose day it is. */
  timezone: string;
  now: Date;
}

/** How many contents of a site may still be published today, what was published by hand counted. */
export async function publishingRoom(
  em: EntityManager,
  { siteId, dailyCap, timezone, now }: Day,
): Promise<number> {
  const since = new Date(startOfLocalDay(now.getTime(), timezone));
  const [row] = await em.execute<{ published: number }[]>(
    `select count(distinct content_id)::int as published from igny8_publishing_records
     where site_id = ? and remote_status <> 'draft'
       and (published_at >= ? or status = 'publishing')`,
    [siteId, since],
  );
  return Math.max(0, dailyCap - (row?.published ?? 0));
}
