import { z } from 'zod';
import { rowFields } from '#contracts/api/shared/fields.ts';

const switches = {
  planner_enabled: z.boolean(),
  writer_enabled: z.boolean(),
  thinker_enabled: z.boolean(),
  automation_enabled: z.boolean(),
  site_builder_enabled: z.boolean(),
  linker_enabled: z.boolean(),
  optimizer_enabled: z.boolean(),
  publisher_enabled: z.boolean(),
  growth_enabled: z.boolean(),
  analysis_enabled: z.boolean(),
};

export const moduleSwitchesRow = z
  .object({ ...rowFields, ...switches })
  .meta({ id: 'ModuleEnableSettings' });

export const moduleSwitchesPatch = z.strictObject({ ...switches, row_version: z.int() }).partial();
