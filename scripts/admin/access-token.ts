import { Account } from '#entities/identity/account.ts';
import { User } from '#entities/identity/user.ts';
import { type AdminCommand, RefusedError, requiredOption, textOptions } from './command.ts';
import { emailOption } from './email-option.ts';
import { findAccount } from './find-account.ts';
import { readAccessTokens } from './read-access-tokens.ts';

export const accessTokenCommand: AdminCommand = {
  name: 'access-token',
  usage: '--email ADDRESS --account SLUG|ID',
  summary: "Prints a developer's access token for the account of a customer who needs help.",
  details:
    'It counts for 15 minutes, for everything that a developer may; what is changed with it stands in the audit\nlog of that account, under the developer.',
  options: textOptions(['email', 'account']),
  prepare(typed) {
    const email = emailOption(typed);
    const named = requiredOption(typed, 'account');
    const tokens = readAccessTokens(process.env);
    return async ({ orm, print, remark }) => {
      const em = orm.em.fork();
      const user = await em.findOne(User, { email, isActive: true }, { filters: false });
      if (!user) throw new RefusedError('There is no active user with this e-mail');
      const home = await em.findOneOrFail(Account, { id: user.accountId }, { filters: false });
      if (user.role !== 'developer' && !home.isSystem) {
        throw new RefusedError('Only developers act in the accounts of others');
      }
      const { id: accountId, slug } = await findAccount(orm, named);
      const { id, role, tokenVersion } = user;
      const subject = { id, role, tokenVersion, accountId };
      const { access, accessExpiresAt } = tokens.sign(subject, new Date());
      remark(`For ${slug}, until ${accessExpiresAt.toISOString()}:`);
      print(access);
    };
  },
};
