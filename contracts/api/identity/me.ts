import { z } from 'zod';
import {
  id,
  optionalId,
  requiredText,
  rowFields,
  timestamp,
} from '#contracts/api/shared/fields.ts';
import { moduleNames } from '#contracts/api/shared/modules.ts';
import { permissionNames, roles } from '#contracts/api/shared/permissions.ts';
import { aiProvider } from '#contracts/api/system/ai-provider.ts';
import { timeZoneName } from '#domain/automation/time-zone.ts';
import { email, givenPassword } from './auth.ts';

const timezone = z
  .string()
  .refine((name) => timeZoneName(name) !== null, 'Unknown time zone')
  .transform((name) => timeZoneName(name) ?? name)
  .meta({ example: 'Europe/Oslo' });

/** ISO 3166-1 alpha-2. */
const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'A country has two letters')
  .meta({ example: 'NO' });

const picture = z.url({ protocol: /^https?$/, error: 'Must be an http(s) address' }).max(2048);

/** What a person may change of their own (spec/domain.md, "User"). */
export const changeMeBody = z.strictObject({
  email: email.optional(),
  /** Needed for another e-mail only. */
  old_password: givenPassword.optional().meta({
    format: 'password',
    writeOnly: true,
    description: 'Needed for another e-mail',
  }),
  username: requiredText(150).optional(),
  full_name: requiredText(150).optional(),
  company_name: z.string().trim().max(150, 'At most 150 characters').nullable().optional(),
  profile_image: picture.nullable().optional(),
  country: country.nullable().optional(),
  timezone: timezone.optional(),
  current_site_id: optionalId,
  notify_by_email: z.boolean().optional(),
  survey_completed_at: z.iso.datetime({ offset: true }).nullable().optional(),
  row_version: z.int().optional(),
});

/** What GET gives and nobody sets here. */
export const readOnlyOfMe = [
  'id',
  'created_at',
  'updated_at',
  'role',
  'account',
  'plan',
  'credits',
  'permissions',
  'enabled_modules',
  'ai_provider',
  'site_ids',
  'is_active',
  'email_verified_at',
  'signed_up_with',
  'last_login_with',
  'last_login_at',
  'password_setup_required',
] as const;

/** `auth/me/`: who, for which account, on which plan, with how many credits, and what they may do. */
export const me = z
  .object({
    ...rowFields,
    email: z.string(),
    username: z.string(),
    full_name: z.string(),
    role: z.enum(roles),
    company_name: z.string().nullable(),
    profile_image: z.string().nullable(),
    country: z.string().nullable(),
    timezone: z.string(),
    current_site_id: id.nullable(),
    notify_by_email: z.boolean(),
    survey_completed_at: timestamp.nullable(),
    is_active: z.boolean(),
    email_verified_at: timestamp.nullable(),
    signed_up_with: z.enum(['password', 'google']),
    last_login_with: z.enum(['password', 'google']).nullable(),
    last_login_at: timestamp.nullable(),
    password_setup_required: z.boolean(),
    account: z.object({ id, name: z.string(), slug: z.string(), status: z.string() }),
    plan: z
      .object({ id, name: z.string(), slug: z.string(), included_credits: z.int() })
      .nullable(),
    credits: z.int(),
    permissions: z.array(z.enum(permissionNames)),
    enabled_modules: z.array(z.enum(moduleNames)),
    ai_provider: aiProvider,
    site_ids: z.array(id).nullable().meta({ description: 'Sites granted; null: every site' }),
  })
  .meta({ id: 'Me' });
