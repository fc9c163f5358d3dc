import { z } from 'zod';
import { optionalText, requiredText, rowFields } from '#contracts/api/shared/fields.ts';

/** Every sample is in every prompt of the author: what a model needs to hear a voice, and no book. */
const mostSamples = 5;
const longestSample = 3000;

const writingSamples = z
  .array(requiredText(longestSample))
  .max(mostSamples, `At most ${mostSamples} samples`)
  .optional()
  .meta({ description: 'Texts of the author; the model is shown how they sound.' });

export const authorProfileRow = z
  .object({
    ...rowFields,
    name: z.string(),
    description: z.string(),
    tone: z.string(),
    language: z.string(),
    writing_samples: z.array(z.string()),
  })
  .meta({ id: 'AuthorProfile' });

export const authorProfileBody = z.strictObject({
  name: requiredText(150),
  description: optionalText(2000),
  tone: optionalText(200).meta({ description: "Wins over the site's tone; empty: the site's." }),
  language: optionalText(60).meta({
    description: 'In which the author writes, `English (en-GB)`.',
  }),
  writing_samples: writingSamples,
});
export const authorProfilePut = authorProfileBody.extend({ row_version: z.int().optional() });
export const authorProfilePatch = authorProfilePut.partial();
