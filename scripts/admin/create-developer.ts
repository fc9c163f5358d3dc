import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { createPasswords } from '#api/shared/password-hash.ts';
import { createDeveloper } from '#entities/identity/create-developer.ts';
import { type AdminCommand, RefusedError, textOption } from './command.ts';
import { emailOption } from './email-option.ts';
import { assertPassword, describePassword, givenPassword } from './given-password.ts';

export const createDeveloperCommand: AdminCommand = {
  name: 'create-developer',
  usage: '--email ADDRESS [--name NAME] [--password-stdin]',
  summary: 'Adds a developer, who sees every account, to the system account.',
  details:
    'The system account is made when there is none. The password is the first line of standard input, or a\ngenerated one that is printed once.',
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  async prepare(typed) {
    const email = emailOption(typed);
    const username = email.split('@')[0] ?? email;
    const fullName = textOption(typed, 'name')?.trim() || username;
    const given = await givenPassword(typed);
    assertPassword(given.password, email, [fullName]);
    return async ({ orm, print }) => {
      const passwordHash = await createPasswords().hash(given.password);
      const developer = { email, username, fullName, passwordHash };
      try {
        await orm.em.fork().transactional((em) => createDeveloper(em, developer));
      } catch (error) {
        if (!(error instanceof UniqueConstraintViolationException)) throw error;
        throw new RefusedError('A user with this e-mail is there already');
      }
      print(`${fullName} is a developer of the system account.`);
      print(describePassword(given));
    };
  },
};
