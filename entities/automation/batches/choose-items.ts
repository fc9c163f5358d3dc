import type { EntityManager } from '@mikro-orm/postgresql';
import type { AutomationStage } from '#domain/automation/settings.ts';

/** Something a stage works on. */
export interface ChosenItem {
  id: string;
  sectorId: string;
}

interface Choice {
  accountId: string;
  siteId: string;
  stage: AutomationStage;
  /** The last one that was taken; null at the beginning. */
  after: ChosenItem | null;
  limit: number;
}

/** No run is at work on it: a second one would be refused. */
const free = (...subjects: string[]) =>
  `not exists (select 1 from igny8_runs run where run.account_id = item.account_id
     and run.subject in (${subjects.join(', ')})
     and run.status in ('queued', 'running', 'paused', 'awaiting_approval'))`;

/** The runs that write a content, whichever of it was there first: the content, or its task. */
const writing = [
  "'pipeline/' || item.id",
  "'pipeline/' || item.task_id",
  "'generate-content/' || item.task_id",
];

/** A post has its record only once its run prepares it: before, and while it is paused, its run tells. */
const publishing = `select 'publish/' || item.id || '/' || destination.id
  from igny8_site_integrations destination where destination.site_id = item.site_id`;

/** Written by the platform, not yet reviewed, and not turned down: that waits for a person. */
const unreviewed = `item.status in ('draft', 'linked', 'optimized') and item.written_by_run_id is not null
  and item.html_content <> '' and item.reject_reason is null
  and ${free("'generate-images/' || item.id", ...writing)}`;

const hasImage = (condition: string) =>
  `exists (select 1 from igny8_images image where image.content_id = item.id
     and image.deleted_at is null and ${condition})`;

/** What each stage takes: rows of a table that meet a condition. What is in the Trash is in none. */
const choices: Record<AutomationStage, { table: string; condition: string }> = {
  // What an earlier clustering has left out waits for a person.
  cluster: {
    table: 'igny8_keywords',
    condition: `item.cluster_id is null and not item.disabled and item.status = 'new'
      and item.left_out_reason is null`,
  },
  ideas: {
    table: 'igny8_clusters',
    condition: `not item.disabled and ${free("'generate-ideas/' || item.id")}
      and exists (select 1 from igny8_keywords keyword where keyword.cluster_id = item.id
        and keyword.deleted_at is null and not keyword.disabled)
      and not exists (select 1 from igny8_content_ideas idea where idea.cluster_id = item.id
        and idea.deleted_at is null)`,
  },
  // What nearly repeats something of the site waits for a person.
  tasks: {
    table: 'igny8_content_ideas',
    condition: `item.status = 'new' and item.duplicate_of_id is null`,
  },
  content: {
    table: 'igny8_tasks',
    condition: `item.status = 'pending'
      and ${free("'generate-content/' || item.id", "'pipeline/' || item.id")}`,
  },
  image_prompts: {
    table: 'igny8_contents',
    condition: `${unreviewed} and not ${hasImage('true')}`,
  },
  images: {
    table: 'igny8_contents',
    condition: `${unreviewed} and ${hasImage("image.status = 'prompt_ready'")}`,
  },
  review: { table: 'igny8_contents', condition: unreviewed },
  publish: {
    table: 'igny8_contents',
    condition: `item.status = 'approved' and ${free(...writing)} and ${free(publishing)}
      and not exists (select 1 from igny8_tasks task where task.id = item.task_id
        and task.deleted_at is null and task.status in ('queued', 'in_progress'))
      and not exists (select 1 from igny8_publishing_records record where record.content_id = item.id
        and record.status in ('publishing', 'published'))`,
  },
};

/**
 * The next items of a site that a stage can work on, by sector and then by id. A stage goes through them once:
 * what could not be done stays behind, for the next run.
 */
export async function chooseItems(
  em: EntityManager,
  { accountId, siteId, stage, after, limit }: Choice,
): Promise<ChosenItem[]> {
  const { table, condition } = choices[stage];
  return em.execute<ChosenItem[]>(
    `select item.id, item.sector_id as "sectorId" from ${table} item
     where item.account_id = ? and item.site_id = ? and item.deleted_at is null
       and (?::uuid is null or (item.sector_id, item.id) > (?::uuid, ?::uuid))
       and ${condition}
     order by item.sector_id, item.id limit ?`,
    [accountId, siteId, after?.id ?? null, after?.sectorId ?? null, after?.id ?? null, limit],
  );
}
