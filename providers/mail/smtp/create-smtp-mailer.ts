import { createTransport } from 'nodemailer';
import { singleLine } from '#contracts/mail/single-line.ts';
import { isBareAddress } from '#providers/mail/bare-address.ts';
import type { Mail, Mailer } from '#providers/mail/mailer.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { toMailError } from './failures.ts';
import { readSmtpUrl } from './server-address.ts';

interface SmtpMailerOptions {
  /** `smtps://user:password@host:465` or `smtp://host:port`. */
  url: string;
  /** `Name <address>` or a bare address. */
  from: string;
  /** A server that says nothing for so long is taken for gone. Absent: 20 seconds. */
  silenceMs?: number;
}

/** Well below the two minutes that an attempt may take. */
const longestSilenceMs = 20_000;

/** Few connections, given back after a while: providers limit both. */
const pooling = { maxConnections: 4, maxMessages: 100, idleTimeout: 60_000, maxRequeues: 0 };

/**
 * E-mail by SMTP. Certificates are verified; a password is sent over TLS only.
 *
 * @throws RangeError when the address of the server or the sender's cannot be read
 */
export function createSmtpMailer(options: SmtpMailerOptions): Mailer {
  const server = readSmtpUrl(options.url);
  const from = readSender(options.from);
  const silence = options.silenceMs ?? longestSilenceMs;
  const transport = createTransport({
    pool: true,
    ...server,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    ...pooling,
    tls: { minVersion: 'TLSv1.2' },
    // A message is text of ours: it never names a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail, signal) {
      signal.throwIfAborted();
      const message = compose(mail, from);
      try {
        await transport.sendMail({ ...message, signal });
      } catch (error) {
        signal.throwIfAborted();
        throw toMailError(error, `${server.host}:${server.port}`);
      }
    },
    close: () => transport.close(),
  };
}

function compose({ to, subject, text, html, messageId }: Mail, from: Sender) {
  return {
    from,
    // An object is taken as it is; a text would be parsed, and might be several addresses.
    to: { name: '', address: recipientOf(to) },
    subject: singleLine(subject),
    text,
    html,
    messageId: `<${messageId}@${from.address.split('@')[1]}>`,
    // RFC 3834: keeps holiday answers from being sent back.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

interface Sender {
  name: string;
  address: string;
}

function readSender(from: string): Sender {
  const [, name = '', bracketed] = /^(.*)<([^<>]+)>$/.exec(from.trim()) ?? [];
  const address = bracketed ?? from.trim();
  if (!isBareAddress(address)) throw new RangeError('The sender of e-mails is not one address');
  return { name: singleLine(name), address };
}

/** Its refusal does not repeat the address. */
function recipientOf(address: string): string {
  if (isBareAddress(address)) return address;
  const message = 'The recipient is not one e-mail address';
  throw new ProviderError({ provider: 'smtp', kind: 'invalid_request', message, retryable: false });
}
