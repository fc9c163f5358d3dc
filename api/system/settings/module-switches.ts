import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { lockRow } from '#api/shared/lock-row.ts';
import { presentRow } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import type { Route } from '#api/shared/route-record.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import { moduleSwitchesPatch, moduleSwitchesRow } from '#contracts/api/system/module-switches.ts';
import { ModuleEnableSettings } from '#entities/system/module-enable-settings.ts';
import { ownRow } from '#entities/system/own-row.ts';

const path = 'system/settings/modules/enable/';
const tag = 'Settings';

function present(switches: ModuleEnableSettings): z.input<typeof moduleSwitchesRow> {
  return {
    ...presentRow(switches),
    planner_enabled: switches.plannerEnabled,
    writer_enabled: switches.writerEnabled,
    thinker_enabled: switches.thinkerEnabled,
    automation_enabled: switches.automationEnabled,
    site_builder_enabled: switches.siteBuilderEnabled,
    linker_enabled: switches.linkerEnabled,
    optimizer_enabled: switches.optimizerEnabled,
    publisher_enabled: switches.publisherEnabled,
    growth_enabled: switches.growthEnabled,
    analysis_enabled: switches.analysisEnabled,
  };
}

/** `planner_enabled` is the column's name in the API, `plannerEnabled` the property's. */
function propertyOf(field: string): string {
  return field.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

const show = route(
  {
    method: 'get',
    path,
    tag,
    throttle: 'system',
    permission: 'view',
    summary: 'Show which modules are switched on',
    description: 'Made with all modules on at the first reading.',
    answer: one(moduleSwitchesRow),
  },
  ({ em, user }) =>
    em.transactional(async (inner) =>
      present(await ownRow(inner, ModuleEnableSettings, user.accountId)),
    ),
);

/** PUT and PATCH are the same: a switch that is left out stays as it is. */
function change(method: 'put' | 'patch'): Route {
  return route(
    {
      method,
      path,
      tag,
      throttle: 'system_admin',
      permission: 'administer',
      summary: method === 'put' ? 'Set the module switches' : 'Change module switches',
      description: 'The routes of a module that is switched off answer 403 "Module disabled".',
      readOnlyFields: ['id', 'created_at', 'updated_at'],
      body: moduleSwitchesPatch,
      answer: one(moduleSwitchesRow),
    },
    ({ em, body, user, request }) =>
      em.transactional(async (inner) => {
        const own = await ownRow(inner, ModuleEnableSettings, user.accountId);
        const switches = await lockRow(inner, ModuleEnableSettings, own);
        const { row_version: _version, ...given } = body;
        assertVersion(expectedVersion(request, body), present(switches));
        for (const [field, isOn] of Object.entries(given)) {
          Object.assign(switches, { [propertyOf(field)]: isOn });
        }
        await inner.flush();
        return present(await inner.refreshOrFail(switches));
      }),
  );
}

export const moduleSwitchRoutes = [show, change('put'), change('patch')];
