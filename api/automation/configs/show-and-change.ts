import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import { claimArticle } from '#api/writer/claim-article.ts';
import {
  type AutomationConfigBody,
  automationConfigBody,
  automationConfigParameters,
  automationConfigRow,
} from '#contracts/api/automation/configs.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { calendarsOf } from '#domain/automation/frequency.ts';
import { cronRefusal } from '#domain/automation/read-cron.ts';
import { nextRuns } from '#domain/automation/scheduled-times.ts';
import type { AutomationSettings, StageSettings } from '#domain/automation/settings.ts';
import type { AutomationConfig } from '#entities/automation/automation-config.ts';
import { Site } from '#entities/identity/site.ts';
import { lockedConfig, shownConfig } from './find-config.ts';
import { presentConfig } from './present-config.ts';

const oftenRefusal = 'An automation runs at most once an hour: name one minute';

const shared = {
  path: 'automation/configs/{site_id}/',
  tag: 'Automation',
  throttle: 'default',
  parameters: automationConfigParameters,
  target: (em: EntityManager, { site_id: id }: { site_id: string }) => findRow(em, Site, id),
} as const;

const stageOf = (given: { enabled: boolean; batch_size: number }): StageSettings => ({
  enabled: given.enabled,
  batchSize: given.batch_size,
});

function settingsOf({ stages, publish, ...body }: AutomationConfigBody): AutomationSettings {
  return {
    stages: {
      cluster: stageOf(stages.cluster),
      ideas: stageOf(stages.ideas),
      tasks: stageOf(stages.tasks),
      content: stageOf(stages.content),
      image_prompts: stageOf(stages.image_prompts),
      images: stageOf(stages.images),
      review: stageOf(stages.review),
    },
    publish: {
      enabled: publish.enabled,
      autoApprove: publish.auto_approve,
      approvalHoldSeconds: publish.approval_hold,
      dailyCap: publish.daily_cap,
    },
    withinStageDelaySeconds: body.within_stage_delay,
    betweenStageDelaySeconds: body.between_stage_delay,
    creditLimit: body.credit_limit,
  };
}

/** @throws AppError `unprocessable` for a cron that is not understood, too often, missing or read by nobody */
function refuseCron({ frequency, cron }: AutomationConfigBody): void {
  if (frequency !== 'cron') {
    if (cron) throw unprocessable('cron', `Only where the frequency is cron: it is ${frequency}`);
    return;
  }
  const message = cron ? cronRefusal(cron, 1, oftenRefusal) : 'This field is required';
  if (message) throw unprocessable('cron', message);
}

/** The 30th of February is well written and never comes. */
function refuseNever({ frequency, scheduledTime, cron = null, timezone }: AutomationConfig): void {
  const calendars = calendarsOf({ frequency, time: scheduledTime, cron });
  const [next] = nextRuns(calendars, timezone, Date.now(), 1);
  if (next === undefined) throw unprocessable('cron', 'This time never comes');
}

export const showConfig = route(
  {
    ...shared,
    method: 'get',
    permission: 'view',
    summary: 'Show how a site is automated',
    answer: one(automationConfigRow),
  },
  async ({ em, target }) => presentConfig(await shownConfig(em, target), target),
);

export const changeConfig = route(
  {
    ...shared,
    method: 'put',
    permission: 'edit',
    summary: 'Set how a site is automated',
    description:
      'Whole: what is left out is as it is by default. A local time that the clocks skip comes as much later as they ' +
      'go forward; one they show twice counts once. A run that is under way keeps the settings it was started with.',
    readOnlyFields: [
      'site_id',
      'next_run_at',
      'next_runs',
      'last_run_at',
      'last_skipped_at',
      'last_skip_reason',
    ],
    body: automationConfigBody,
    answer: one(automationConfigRow),
  },
  (call) =>
    call.em.transactional(async (em) => {
      const { body, target, request } = call;
      refuseCron(body);
      // More than the one article of an account without a verified e-mail.
      if (body.is_enabled) await claimArticle(em, call, Number.POSITIVE_INFINITY);
      const expected = expectedVersion(request, body);
      const config = await lockedConfig(em, target, (present) =>
        assertVersion(expected, presentConfig(present, target)),
      );
      Object.assign(config, {
        isEnabled: body.is_enabled,
        frequency: body.frequency,
        scheduledTime: body.scheduled_time,
        cron: body.frequency === 'cron' ? body.cron : null,
        timezone: body.timezone,
        settings: settingsOf(body),
      });
      refuseNever(config);
      await em.flush();
      return presentConfig(await em.refreshOrFail(config), target);
    }),
);
