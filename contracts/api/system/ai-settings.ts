import { z } from 'zod';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { rowFields } from '#contracts/api/shared/fields.ts';

/** What an account may choose for one AI function (spec/domain.md, AISettings). */
const functionSettings = z.strictObject({
  model: z.string().trim().min(1).max(100).optional(),
  temperature: z.number().min(0).max(2).optional(),
  max_tokens: z.int().min(1).max(200_000).optional(),
});

const functionNames = aiFunctionContracts.map(({ name }) => name);

/** Every name that is none is told, at its place. */
const functions = z
  .record(z.string().max(64), functionSettings)
  .superRefine((given, context) => {
    for (const name of Object.keys(given)) {
      if (functionNames.includes(name)) continue;
      context.addIssue({ code: 'custom', path: [name], message: 'Unknown AI function' });
    }
  })
  .meta({
    description: 'By the name of the AI function, `generate_content` for instance.',
    override: { propertyNames: { enum: functionNames } },
  });

/** What holds where an account has chosen nothing. */
const defaults = z
  .record(z.string(), z.object({ model: z.string() }))
  .meta({ description: 'Every AI function, with the model it asks unless another is chosen' });

export const aiSettingsPut = z.strictObject({ functions, row_version: z.int().optional() });
export const aiSettingsRow = z
  .object({
    ...rowFields,
    functions: z.record(z.string(), z.object(functionSettings.shape)),
    defaults,
  })
  .meta({ id: 'AISettings' });
