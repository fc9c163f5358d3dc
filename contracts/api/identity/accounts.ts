import { z } from 'zod';
import { id, optionalText, requiredText, rowFields } from '#contracts/api/shared/fields.ts';
import { email } from './auth.ts';
import { newPassword } from './password.ts';
import { slugText } from './sites.ts';
import { throttleRates } from './throttle-rates.ts';

const accountStatus = z.enum(['active', 'trial', 'suspended', 'cancelled'], 'Invalid status value');

export const accountRow = z
  .object({
    ...rowFields,
    name: z.string(),
    slug: z.string(),
    owner_id: id.nullable(),
    plan_id: id.nullable(),
    status: accountStatus,
    is_system: z.boolean(),
    credits: z.int(),
    low_credit_threshold: z.int(),
    auto_topup_enabled: z.boolean(),
    throttle_rates: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Account' });

/** What GET gives and nobody sets here. */
export const readOnlyOfAccount = [
  'id',
  'created_at',
  'updated_at',
  'row_version',
  'owner_id',
  'is_system',
  'credits',
] as const;

/** The largest credit balance the database holds. */
const mostCredits = 2_147_483_647;

export const accountPatch = z.strictObject({
  name: requiredText(150).optional(),
  slug: slugText.optional(),
  low_credit_threshold: z.int().min(0).max(mostCredits).optional(),
  auto_topup_enabled: z.boolean().optional().meta({ description: 'The owner decides: it pays' }),
  plan_id: id.nullable().optional().meta({ description: 'Developers only' }),
  status: accountStatus.optional().meta({ description: 'Developers only' }),
  throttle_rates: throttleRates.optional().meta({ description: 'Developers only' }),
  row_version: z.int().optional(),
});

/** A new customer, made by a developer: the account and its owner. */
export const accountBody = z.strictObject({
  name: requiredText(150),
  slug: slugText.optional(),
  plan_id: id.optional(),
  email,
  password: newPassword,
  full_name: requiredText(150),
  username: optionalText(150),
});

export const newOwnerBody = z.strictObject({ user_id: id });
