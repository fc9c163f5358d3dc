import { randomUUID } from 'node:crypto';
import { adjustCredits } from '#entities/billing/adjust-credits.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import {
  type AdminCommand,
  requiredOption,
  type Typed,
  textOption,
  textOptions,
  UsageError,
} from './command.ts';
import { findAccount } from './find-account.ts';

function creditsOption(typed: Typed): number {
  const text = requiredOption(typed, 'credits');
  const credits = Number(text);
  if (/^[+-]?\d{1,10}$/.test(text) && credits !== 0) return credits;
  throw new UsageError('--credits must be a whole number other than 0');
}

export const grantCreditsCommand: AdminCommand = {
  name: 'grant-credits',
  usage: '--account SLUG|ID --credits NUMBER --reason TEXT [--key TEXT]',
  summary: 'Books credits as an adjustment in the ledger of an account.',
  details:
    'Credits are taken back with a negative number, written --credits=-50; never below 0. The account reads the\nreason. One --key counts once: whoever gives it may safely repeat the command.',
  options: textOptions(['account', 'credits', 'reason', 'key']),
  prepare(typed) {
    const named = requiredOption(typed, 'account');
    const amount = creditsOption(typed);
    const reason = requiredOption(typed, 'reason');
    const key = textOption(typed, 'key')?.trim() || randomUUID();
    return async ({ orm, print }) => {
      const { id, slug } = await findAccount(orm, named);
      const { isNew, balance } = await runInTenant(orm, id, (tenant) =>
        tenant.transactional((em) => adjustCredits(em, { accountId: id, amount, reason, key })),
      );
      print(isNew ? `Booked ${amount} credits.` : `The key ${key} was booked before.`);
      print(`${slug} has ${balance} credits.`);
    };
  },
};
