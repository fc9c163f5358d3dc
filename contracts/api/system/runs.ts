import { z } from 'zod';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { id, rowFields, timestamp } from '#contracts/api/shared/fields.ts';

export const runError = z.object({
  category: z.string(),
  stage: z.string(),
  message: z
    .string()
    .meta({ description: 'Why, and what to do about it; for the person who started the run' }),
  retryable: z.boolean().meta({
    description: 'Whether starting the same work again, unchanged, can help',
  }),
  advice: z.string().meta({ description: 'What to do about it, in one sentence' }),
});

/** What waits or waited for a person's word, and what it came to. */
const runReview = z
  .object({
    content_id: id,
    status_before: z.string(),
    decides_at: timestamp.nullable(),
    decides_to: z.string().nullable(),
    verdict: z.string().nullable(),
    decided_by: z.string().nullable(),
    user_id: id.nullable(),
    decided_at: timestamp.nullable(),
    reason: z.string().nullable(),
  })
  .meta({
    description:
      'decides_at and decides_to: when it is decided without a person, and how; decided_by: person, time_out, rule or automation',
  });

const listed = {
  ...rowFields,
  workflow_id: z.string(),
  temporal_run_id: z.string().nullable(),
  request_id: z.string().nullable(),
  type: z.string(),
  site_id: id.nullable(),
  sector_id: id.nullable(),
  title: z.string(),
  started_by_id: id.nullable(),
  status: z.string(),
  stage: z.string(),
  progress: z.int(),
  counts: z.record(z.string(), z.number()),
  credits_reserved: z.int(),
  credits_used: z.int(),
  error: runError.nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  awaiting_since: timestamp
    .nullable()
    .meta({ description: "Since when it waits for a person's word, also while it is paused" }),
  review: runReview.nullable(),
  started_at: timestamp.nullable(),
  ended_at: timestamp.nullable(),
  parent_run_id: id.nullable(),
  retry_of_run_id: id.nullable().meta({ description: 'The ended run that it goes on from' }),
};

export const runRow = z.object(listed).meta({ id: 'Run' });

export const runDetail = z
  .object({
    ...listed,
    children: z.array(runRow).meta({
      description: 'Runs that are a part of this one, 200 a page (`children_page`), oldest first',
    }),
    children_count: z.int(),
    links: z
      .array(
        z.object({
          type: z.enum(['content', 'publishing_record', 'cluster_proposal']),
          id,
          title: z.string(),
          href: z.string(),
        }),
      )
      .meta({ description: 'What it has made, and where that is read' }),
    timeline: z.array(
      z.object({
        sequence: z.int(),
        at: timestamp,
        event: z.string(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'RunDetail' });

/** Which of a run's children its detail shows. */
export const runDetailQuery = z.strictObject({
  children_page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

/** The state right after an action; the work in flight ends its step first. */
export const runState = z.object({ id, status: z.string() }).meta({ id: 'RunState' });

/** The run that tries another one again, and its state after. */
export const retriedRun = acceptedRun
  .extend({
    id: id.meta({ description: 'Of the new run' }),
    status: z.string(),
    retry_of_run_id: id.meta({ description: 'The run that is tried again' }),
  })
  .meta({ id: 'RetriedRun' });
