import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Mailer } from '#providers/mail/mailer.ts';
import { createSmtpMailer } from '#providers/mail/smtp/create-smtp-mailer.ts';
import { sentMails } from '#tests/sandbox/support/mails.ts';
import { useSandbox } from '#tests/sandbox/support/sandbox.ts';

const sandbox = useSandbox();
let mailer: Mailer;
beforeAll(() => {
  mailer = createSmtpMailer({ url: sandbox.smtpUrl, from: 'IGNY8 <no-reply@igny8.example>' });
});
afterAll(() => mailer.close());

/** Names of the headers a message came with, in their order. */
async function headersOf(subject: string): Promise<{ names: string[]; to: string[] }> {
  await sandbox.reset();
  const { signal } = new AbortController();
  const message = { text: 'Hello', html: '<p>Hello</p>', messageId: 'id' };
  await mailer.send({ ...message, to: 'mara@example.com', subject }, signal);
  const [mail] = await sentMails(sandbox.url);
  const raw = await (await fetch(`${sandbox.url}/mail/${mail?.id}/raw`)).text();
  const [head = ''] = raw.split('\r\n\r\n');
  return { names: [...head.matchAll(/^[^\s:]+(?=:)/gm)].map(([name]) => name), to: mail?.to ?? [] };
}

/** What attackers try, mixed with any text at all. */
const subjects = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '\r\nBcc: v@example.com',
        '\n',
        '\r',
        '\u2028',
        '\u0085',
        '\0',
        '=?utf-8?Q?=0D=0ABcc:?=',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => `Hi ${parts.join('')}`);

it('no subject adds a header or a recipient, whatever it is', async () => {
  const expected = await headersOf('Hello');
  expect(expected.names).toContain('Subject');
  await fc.assert(
    fc.asyncProperty(subjects, async (subject) => {
      expect(await headersOf(subject)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
