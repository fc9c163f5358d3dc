import { beforeEach, describe, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { historyText } from './support/platform-client.ts';
import { until } from './support/until.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
const subject = 'low on credits';
const arriving = { path: '/mail/smtp', contains: subject };

let customer: Customer;
let address: string;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
  address = (await one<{ email: string }>('select email from igny8_users where account_id = $1'))
    .email;
});

async function one<Row extends object>(query: string): Promise<Row> {
  const { rows } = await test.platform.database.query<Row>(query, [customer.accountId]);
  const [row] = rows;
  if (!row) throw new Error(`Nothing found: ${query}`);
  return row;
}

/** Has the platform write an e-mail: whatever is started now takes the balance below the threshold. */
async function goLow(): Promise<void> {
  await test.platform.database.query(
    'update igny8_accounts set low_credit_threshold = credits where id = $1',
    [customer.accountId],
  );
  await customer.startArticle();
}

const message = () =>
  one<{ id: string; status: string; attempts: number; error: string | null; left: boolean }>(
    `select id, status, attempts, error, sealed_parameters is not null as left
     from igny8_email_messages where account_id = $1 and template = 'low_credits'`,
  );

const received = async () =>
  (await test.sandbox.mails(address)).filter((mail) => mail.subject.includes(subject));

const historyOf = (id: string) => historyText(test.platform, `send-email/${id}`);

describe('an e-mail of the platform', () => {
  it('arrives, is no run, and leaves no address behind', async () => {
    await goLow();
    const mail = await test.sandbox.mailTo(address, subject);
    expect(mail.text).toContain('below your threshold');
    await until('it is noted as sent', async () => (await message()).status === 'sent');
    const { id, left } = await message();
    expect(left).toBe(false);
    const runs = await customer.ask('GET', 'runs/?page_size=100');
    expect(JSON.stringify(runs.body)).not.toContain('send-email');
    const history = await historyOf(id);
    // Only the input says it: what Temporal keeps has been opened.
    expect(history).toContain('emailMessageId');
    expect(history).not.toContain(address);
    expect(test.platform.processes.worker.log).not.toContain(address);
  });

  it('that the mail server refuses for now arrives later, once', async () => {
    await test.sandbox.setRules({ match: arriving, effect: { status: { code: 451 } }, times: 1 });
    await goLow();
    await until('it has arrived', async () => (await message()).status === 'sent');
    expect(await received()).toHaveLength(1);
    expect(await message()).toMatchObject({ attempts: 2, error: null });
  });

  it('that is refused for good fails, says why, and names nobody', async () => {
    await test.sandbox.setRules({ match: arriving, effect: { status: { code: 550 } } });
    await goLow();
    await until('it has failed', async () => (await message()).status === 'failed');
    const { id, error, attempts, left } = await message();
    expect({ attempts, left }).toEqual({ attempts: 1, left: false });
    expect(error).toMatch(/SMTP 550/);
    expect(error).not.toContain('@');
    expect(await historyOf(id)).not.toContain(address);
    expect(await received()).toEqual([]);
  });

  it('whose answer is lost arrives again under the same Message-ID', async () => {
    await test.sandbox.setRules({ match: arriving, effect: 'create_then_drop', times: 1 });
    await goLow();
    await until('it is noted as sent', async () => (await message()).status === 'sent');
    const mails = await received();
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map((mail) => mail.message_id)).size).toBe(1);
  });

  it('waits for a worker and a mail server that are away', async () => {
    await test.platform.processes.worker.killNine();
    await test.platform.processes.sandbox.killNine();
    await goLow();
    await test.platform.processes.worker.start();
    await until('it was tried', async () => (await message()).attempts > 0);
    await test.platform.processes.sandbox.start();
    await until('it has arrived', async () => (await message()).status === 'sent');
    expect(await received()).toHaveLength(1);
  });
});
