import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { createPasswords } from '#api/shared/password-hash.ts';
import { createDeveloper } from '#entities/identity/create-developer.ts';
import { type AdminCommand, requiredOption, textOption, UsageError } from './command.ts';

export const createDeveloperCommand: AdminCommand = {
  name: 'create-developer',
  usage: '--email ADDRESS [--name NAME]',
  summary:
    'Adds a developer to the system account and prints a password, once; it is to be changed at once.',
  options: { email: { type: 'string' }, name: { type: 'string' } },
  async run(tools) {
    const email = requiredOption(tools, 'email').toLowerCase();
    if (!z.email().safeParse(email).success)
      throw new UsageError(`"${email}" is no e-mail address`);
    // 96 random bits: nobody guesses it before it is changed.
    const password = randomBytes(12).toString('base64url');
    const isNew = await createDeveloper(tools.orm, {
      email,
      fullName: textOption(tools, 'name') ?? email.split('@')[0] ?? email,
      passwordHash: await createPasswords().hash(password),
    });
    if (!isNew) throw new UsageError(`There is a user with the e-mail ${email} already`);
    tools.print(`Developer ${email}, password ${password}`);
  },
};
