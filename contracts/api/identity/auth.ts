import { z } from 'zod';
import { id, optionalText, timestamp } from '#contracts/api/shared/fields.ts';
import { permissionNames, roles } from '#contracts/api/shared/permissions.ts';
import { newPassword } from './password.ts';

/** Stored and compared in lower case. */
export const email = z
  .string()
  .trim()
  .max(254, 'Invalid email format')
  // RFC 5321, 4.5.3.1.1: 64 octets before the @.
  .regex(/^[^@]{1,64}@/, 'Invalid email format')
  .toLowerCase()
  .pipe(z.email('Invalid email format'))
  .meta({ example: 'mara@example.com' });

/** A password somebody has: compared, not judged. Longer ones than `newPassword` takes are never right. */
export const givenPassword = z.string().min(1, 'This field is required').max(4096);

/**
 * The code of a lifetime licence. A bad one never blocks whoever comes (spec/growth.md), so nothing but
 * its length is checked. Licences do not exist yet: a code is taken and left unused.
 */
const appsumoCode = z.string().max(200).nullable().optional();

export const registerBody = z.strictObject({
  email,
  password: newPassword,
  full_name: optionalText(150),
  first_name: optionalText(75),
  last_name: optionalText(75),
  account_name: optionalText(150),
  username: optionalText(150),
  appsumo_code: appsumoCode,
});

export const loginBody = z.strictObject({
  email,
  password: givenPassword,
  appsumo_code: appsumoCode,
});

/** Left out, the token of the cookie counts. */
export const refreshBody = z.strictObject({
  refresh: z.string().min(1, 'This field is required').max(4096).optional(),
});

/** A token out of an e-mail. */
export const mailedToken = z.string().trim().min(1, 'This field is required').max(4096);

export const changePasswordBody = z.strictObject({
  /** May be left out by who signed up without one. */
  old_password: givenPassword.optional(),
  new_password: newPassword,
});
export const forgotPasswordBody = z.strictObject({ email });
export const resetPasswordBody = z.strictObject({ token: mailedToken, password: newPassword });
export const verifyEmailBody = z.strictObject({ token: mailedToken });

/** The person as every sign-in answers it. */
const signedInUser = z
  .object({
    id,
    email: z.string(),
    username: z.string(),
    full_name: z.string(),
    role: z.enum(roles),
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

/** A role and what it may, from the table that the routes ask. */
const group = z
  .object({
    name: z.enum(roles),
    permissions: z.array(z.object({ name: z.enum(permissionNames), description: z.string() })),
    needs_grants: z.boolean().meta({ description: 'Sees only the sites it was granted' }),
  })
  .meta({ id: 'Group' });

export const groups = z.array(group);
