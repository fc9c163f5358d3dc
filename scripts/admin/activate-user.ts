import { setUserActive } from '#entities/identity/set-user-active.ts';
import { changePerson } from './change-person.ts';
import type { AdminCommand } from './command.ts';
import { emailOption } from './email-option.ts';

function switchCommand(
  isActive: boolean,
  texts: Pick<AdminCommand, 'name' | 'summary'> & { done: string; before: string },
): AdminCommand {
  return {
    name: texts.name,
    summary: texts.summary,
    usage: '--email ADDRESS',
    options: { email: { type: 'string' } },
    prepare(typed) {
      const email = emailOption(typed);
      return async ({ orm, print }) => {
        const isChanged = await changePerson(orm, email, (em, user) =>
          setUserActive(em, user, isActive),
        );
        print(isChanged ? texts.done : texts.before);
      };
    },
  };
}

export const deactivateUserCommand = switchCommand(false, {
  name: 'deactivate-user',
  summary: 'Shuts a user out at once, owners and developers, too: every sign-in and key ends.',
  done: 'The user is shut out.',
  before: 'The user was shut out before.',
});

export const activateUserCommand = switchCommand(true, {
  name: 'activate-user',
  summary: 'Lets a user in again who was shut out.',
  done: 'The user may sign in again.',
  before: 'The user was not shut out.',
});
