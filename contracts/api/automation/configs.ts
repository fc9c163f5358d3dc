import { z } from 'zod';
import { id, timestamp } from '#contracts/api/shared/fields.ts';
import { frequencies } from '#domain/automation/frequency.ts';
import { defaultAutomationSettings } from '#domain/automation/settings.ts';
import { timeZoneName } from '#domain/automation/time-zone.ts';

const { stages, publish } = defaultAutomationSettings;

/** Larger ones would hold up everybody behind them. */
const largestBatch = 1000;
const longestDelaySeconds = 24 * 60 * 60;

function stage(what: string, { enabled, batchSize }: (typeof stages)['cluster']) {
  return z
    .strictObject({
      enabled: z.boolean().default(enabled),
      batch_size: z.int().min(1).max(largestBatch).default(batchSize),
    })
    .prefault({})
    .meta({ description: what });
}

/** Publishing is the eighth, with settings of its own. */
const unknownStage: z.core.$ZodErrorMap = ({ code }) =>
  code === 'unrecognized_keys'
    ? `Unknown field: the stages are ${Object.keys(stages).join(', ')}; publish stands beside "stages", as "publish"`
    : undefined;

const delay = z.int().min(0).max(longestDelaySeconds);

const stageFields = {
  cluster: stage('1: keywords become clusters', stages.cluster),
  ideas: stage('2: ideas for clusters without any', stages.ideas),
  tasks: stage('3: ideas become tasks', stages.tasks),
  content: stage('4: tasks are written', stages.content),
  image_prompts: stage('5: images of contents without any are described', stages.image_prompts),
  images: stage('6: described images are drawn, content by content', stages.images),
  review: stage('7: what is done waits for review', stages.review),
};

const publishFields = z
  .strictObject({
    enabled: z.boolean().default(publish.enabled),
    auto_approve: z
      .boolean()
      .default(publish.autoApprove)
      .meta({ description: 'What is ready is approved without a person, after approval_hold' }),
    approval_hold: delay
      .default(publish.approvalHoldSeconds)
      .meta({ description: 'Seconds in which a person may reject before that' }),
    daily_cap: z
      .int()
      .min(1)
      .max(100)
      .default(publish.dailyCap)
      .meta({ description: 'Contents a day of the site, by hand or not' }),
  })
  .prefault({})
  .meta({ description: '8: what is approved goes to every active destination of the site' });

const settingsFields = {
  is_enabled: z.boolean().default(false).meta({ description: 'Whether the schedule acts' }),
  frequency: z
    .enum(frequencies)
    .default('daily')
    .meta({ description: 'weekly: on Mondays; monthly: on the first; other days by cron' }),
  scheduled_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is HH:MM, from 00:00 to 23:59')
    .default('02:00')
    .meta({ example: '02:00', description: 'Local time; of cron nobody reads it' }),
  cron: z.string().trim().max(200).nullable().default(null).meta({
    example: '0 6 * * 1,4',
    description: 'Five fields; where the frequency is cron, and only there',
  }),
  timezone: z
    .string()
    .refine((name) => timeZoneName(name) !== null, 'Unknown time zone')
    .transform((name) => timeZoneName(name) ?? name)
    .default('UTC')
    .meta({ example: 'Europe/Berlin' }),
  stages: z.strictObject(stageFields, { error: unknownStage }).prefault({}),
  publish: publishFields,
  within_stage_delay: delay.default(0).meta({ description: 'Seconds between two batches' }),
  between_stage_delay: delay.default(0).meta({ description: 'Seconds between two stages' }),
  credit_limit: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .meta({ description: 'Credits a run may use; null: as many as there are' }),
};

export const automationConfigParameters = z.strictObject({ site_id: id });

/** Whole: what is left out is as it is by default. */
export const automationConfigBody = z.strictObject({
  ...settingsFields,
  row_version: z.int().optional(),
});

export type AutomationConfigBody = z.output<typeof automationConfigBody>;

const answered = z.object(settingsFields);

export const automationConfigRow = z
  .object({
    site_id: id,
    ...answered.shape,
    timezone: z.string(),
    next_run_at: timestamp.nullable().meta({ description: 'null while it is switched off' }),
    next_runs: z
      .array(timestamp)
      .meta({ description: 'The next five; each begins up to a minute later' }),
    last_run_at: timestamp.nullable(),
    last_skipped_at: timestamp.nullable(),
    last_skip_reason: z.string().nullable(),
    row_version: z.int().meta({ description: '0 before it is first set' }),
  })
  .meta({ id: 'AutomationConfig' });
