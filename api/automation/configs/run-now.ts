import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { claimArticle } from '#api/writer/claim-article.ts';
import { automationConfigParameters } from '#contracts/api/automation/configs.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { startAutomation } from '#entities/automation/start-automation.ts';
import { Site } from '#entities/identity/site.ts';
import { lockedConfig } from './find-config.ts';

export const runNow = route(
  {
    method: 'post',
    path: 'automation/configs/{site_id}/run_now/',
    tag: 'Automation',
    throttle: 'default',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Automate a site now',
    description:
      'With its settings, switched on or not. One run a site at a time: 409 with the run that is alive. Credits are asked for batch by batch.',
    parameters: automationConfigParameters,
    target: (em, { site_id: id }) => findRow(em, Site, id),
    body: z.strictObject({}),
    refusals: ['conflict'],
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const started = await call.em.transactional(async (em) => {
      await claimArticle(em, call, Number.POSITIVE_INFINITY);
      const { target: site } = call;
      const config = await lockedConfig(em, site);
      await em.flush();
      const start = { config, site, trigger: 'manual', now: new Date() } as const;
      return startAutomation(em, starterOf(call), start);
    });
    return accepted(call, started);
  },
);
