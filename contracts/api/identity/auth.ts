import { z } from 'zod';
import { id, optionalText, timestamp } from '#contracts/api/shared/fields.ts';
import { newPassword } from './password.ts';

/** Stored and compared in lower case. */
const email = z
  .string()
  .trim()
  .max(254, 'Invalid email format')
  .toLowerCase()
  .pipe(z.email('Invalid email format'))
  .meta({ example: 'mara@example.com' });

export const registerBody = z.strictObject({
  email,
  password: newPassword,
  full_name: optionalText(150),
  first_name: optionalText(75),
  last_name: optionalText(75),
  account_name: optionalText(150),
  username: optionalText(150),
});

export const loginBody = z.strictObject({
  email,
  password: z.string().min(1, 'This field is required'),
});

export const refreshBody = z.strictObject({
  refresh: z.string().min(1, 'This field is required').max(4096),
});

/** The person as every sign-in answers it. */
const signedInUser = z
  .object({
    id,
    email: z.string(),
    username: z.string(),
    full_name: z.string(),
    role: z.string(),
    account: z.object({ id, name: z.string(), slug: z.string() }),
  })
  .meta({ id: 'SignedInUser' });

const tokens = {
  access: z.string(),
  access_expires_at: timestamp,
  refresh: z.string(),
  refresh_expires_at: timestamp,
};

export const signIn = z.object({ user: signedInUser, ...tokens }).meta({ id: 'SignIn' });
export const tokenPair = z.object(tokens).meta({ id: 'TokenPair' });

/** `auth/me/`: who, for which account, on which plan, with how many credits. */
export const me = z
  .object({
    ...signedInUser.shape,
    timezone: z.string(),
    current_site_id: id.nullable(),
    email_verified_at: timestamp.nullable(),
    plan: z
      .object({ id, name: z.string(), slug: z.string(), included_credits: z.int() })
      .nullable(),
    credits: z.int(),
  })
  .meta({ id: 'Me' });
