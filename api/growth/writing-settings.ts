import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { lockRow } from '#api/shared/lock-row.ts';
import { route } from '#api/shared/route.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import {
  writingSettingsParameters,
  writingSettingsPatch,
  writingSettingsRow,
} from '#contracts/api/growth/writing-settings.ts';
import {
  changeSiteSettings,
  writingSettingsInForce,
} from '#contracts/api/identity/change-site-settings.ts';
import { Site } from '#entities/identity/site.ts';

const shared = {
  path: 'growth/settings/{site_id}/',
  tag: 'Growth',
  throttle: 'growth',
  parameters: writingSettingsParameters,
  target: (em: Parameters<typeof findRow>[0], { site_id: id }: { site_id: string }) =>
    findRow(em, Site, id),
} as const;

function present(site: Site): z.input<typeof writingSettingsRow> {
  return {
    site_id: site.id,
    updated_at: site.updatedAt.toISOString(),
    row_version: site.rowVersion,
    ...writingSettingsInForce(site.settings),
  };
}

export const showWritingSettings = route(
  {
    ...shared,
    method: 'get',
    permission: 'view',
    summary: "Show how a site's texts are written",
    answer: one(writingSettingsRow),
  },
  async ({ target }) => present(target),
);

export const changeWritingSettings = route(
  {
    ...shared,
    method: 'patch',
    permission: 'edit',
    summary: "Change how a site's texts are written",
    description:
      'null puts a setting back to its default. Runs that are under way keep the settings they were started with.',
    readOnlyFields: ['site_id', 'updated_at'],
    body: writingSettingsPatch,
    answer: one(writingSettingsRow),
  },
  ({ em, body, target, request }) =>
    em.transactional(async (inner) => {
      const site = await lockRow(inner, Site, inner.merge(target));
      const { row_version: _version, ...given } = body;
      assertVersion(expectedVersion(request, body), present(site));
      site.settings = changeSiteSettings(site.settings, given);
      await inner.flush();
      return present(await inner.refreshOrFail(site));
    }),
);
