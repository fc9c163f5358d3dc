import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Controls } from '#sandbox/controls/controls.ts';
import type { Mailbox } from './mailbox.ts';

/** What rules of the knobs name as `path` and `method` to act on e-mail; `status` is then an SMTP code. */
const mailPath = '/mail/smtp';
const mailMethod = 'SMTP';

/** How the mail server answers a message; `drop` cuts the connection instead. */
export type MailAnswer = { code: 250 } | { code: number; words: string } | 'drop';

/** Reads one message from the wire, lets the knobs act, and keeps it unless they refuse it. */
export async function receiveMail(
  { rules, log }: Controls,
  mailbox: Mailbox,
  session: SMTPServerSession,
  stream: SMTPServerDataStream,
): Promise<MailAnswer> {
  const raw = Buffer.concat(await stream.toArray());
  if (stream.sizeExceeded) return { code: 552, words: 'The message is too large' };
  const call = { path: mailPath, method: mailMethod, functionName: null };
  const entry = log.add({ ...call, query: '', body: '', bytes: raw, idempotencyKey: null });
  entry.effects = rules.take({ ...call, body: raw.toString('utf8') });
  for (const effect of entry.effects) {
    if (effect === 'drop_connection') return 'drop';
    if (effect === 'create_then_drop') {
      mailbox.add(await readMail(raw, session));
      return 'drop';
    }
    if (typeof effect !== 'object') continue;
    if ('delay_ms' in effect) await sleep(effect.delay_ms);
    else {
      entry.status = 'status' in effect ? effect.status.code : 450;
      return { code: entry.status, words: refusal(session) };
    }
  }
  mailbox.add(await readMail(raw, session));
  entry.status = 250;
  return { code: 250 };
}

/** Names the address, as real servers do: whoever shows their words to others is found out. */
function refusal({ envelope }: SMTPServerSession): string {
  const addresses = envelope.rcptTo.map(({ address }) => `<${address}>`).join(' ');
  return `${addresses}: refused by a knob of the sandbox`;
}

async function readMail(raw: Buffer, { envelope }: SMTPServerSession) {
  const { subject, text, html, messageId } = await PostalMime.parse(raw);
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    subject: subject ?? '',
    text: text ?? '',
    html: html ?? '',
    messageId: messageId ?? '',
    raw,
  };
}
