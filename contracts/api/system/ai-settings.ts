import { z } from 'zod';
import { rowFields } from '#contracts/api/shared/fields.ts';

/** What an account may choose for one AI function (spec/domain.md, AISettings). */
const functionSettings = z.strictObject({
  model: z.string().trim().min(1).max(100).optional(),
  temperature: z.number().min(0).max(2).optional(),
  max_tokens: z.int().min(1).max(200_000).optional(),
});

const functions = z
  .record(z.string().regex(/^[a-z][a-z_]{0,63}$/, 'Name of an AI function'), functionSettings)
  .meta({ description: 'By the name of the AI function, `generate_content` for instance.' });

export const aiSettingsPut = z.strictObject({ functions, row_version: z.int().optional() });
export const aiSettingsRow = z.object({ ...rowFields, functions }).meta({ id: 'AISettings' });
