import { randomUUID } from 'node:crypto';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { Account } from '#entities/identity/account.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import {
  type AdminCommand,
  numberOption,
  requiredOption,
  textOption,
  UsageError,
} from './command.ts';
import { findAccount } from './find-account.ts';

export const grantCreditsCommand: AdminCommand = {
  name: 'grant-credits',
  usage: '--account SLUG|ID --credits NUMBER --reason TEXT [--key TEXT]',
  summary: 'Books an adjustment in the ledger; below 0 takes credits back. One --key counts once.',
  options: {
    account: { type: 'string' },
    credits: { type: 'string' },
    reason: { type: 'string' },
    key: { type: 'string' },
  },
  async run(tools) {
    const account = await findAccount(tools.orm, requiredOption(tools, 'account'));
    const reason = requiredOption(tools, 'reason');
    const amount = numberOption(tools, 'credits');
    if (!amount) throw new UsageError('--credits must be a number other than 0');
    const key = textOption(tools, 'key') ?? randomUUID();
    const balance = await runInTenant(tools.orm, account.id, (tenant) =>
      tenant.transactional(async (em) => {
        const { credits } = await em.findOneOrFail(Account, { id: account.id });
        if (credits + amount < 0) {
          throw new UsageError(
            `${account.slug} has ${credits} credits: ${-amount} cannot be taken`,
          );
        }
        const isNew = await writeLedgerLine(em, {
          accountId: account.id,
          type: 'adjustment',
          amount,
          description: reason,
          metadata: { by: 'operator' },
          idempotencyKey: `operator:${key}`,
          runId: null,
        });
        if (!isNew) tools.print(`The key "${key}" was booked before: nothing is booked again.`);
        return credits + (isNew ? amount : 0);
      }),
    );
    tools.print(`${account.slug} has ${balance} credits.`);
  },
};
