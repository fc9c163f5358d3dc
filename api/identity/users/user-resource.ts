import type { Resource } from '#api/shared/crud.ts';
import { readOnlyOfUser, userRow } from '#contracts/api/identity/users.ts';
import { User } from '#entities/identity/user.ts';
import { presentPerson } from './present-person.ts';

/** A user as the API answers it. */
export const userResource: Resource<User, typeof userRow> = {
  entity: User,
  path: 'auth/users/',
  tag: 'Users',
  noun: 'user',
  throttle: 'auth',
  deletion:
    'At once, with tokens, API keys and grants. Never the owner, and nobody themselves. To keep the person and shut out: `is_active`.',
  readPermission: 'view_users',
  row: userRow,
  readOnlyFields: readOnlyOfUser,
  present: (user) => ({ ...presentPerson(user), role: user.role }),
};
