import { tellPasswordChanged } from '#api/identity/auth/new-password.ts';
import { createPasswords } from '#api/shared/password-hash.ts';
import { setPassword } from '#entities/identity/set-password.ts';
import { changePerson } from './change-person.ts';
import type { AdminCommand } from './command.ts';
import { emailOption } from './email-option.ts';
import { assertPassword, describePassword, givenPassword } from './given-password.ts';

export const setPasswordCommand: AdminCommand = {
  name: 'set-password',
  usage: '--email ADDRESS [--password-stdin]',
  summary: 'Gives a user another password; every sign-in of the user ends.',
  details:
    'The password is the first line of standard input, or a generated one that is printed once. The user is\ntold by e-mail that it was changed, as always.',
  options: { email: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  async prepare(typed) {
    const email = emailOption(typed);
    const given = await givenPassword(typed);
    return async ({ orm, print }) => {
      const passwordHash = await createPasswords().hash(given.password);
      await changePerson(orm, email, async (em, user) => {
        assertPassword(given.password, email, [user.fullName, user.username]);
        await setPassword(em, user, passwordHash);
        await tellPasswordChanged(em, user);
      });
      print('The password is changed and every sign-in has ended.');
      print(describePassword(given));
    };
  },
};
