import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '#providers/mail/mailer.ts';
import { createSmtpMailer } from '#providers/mail/smtp/create-smtp-mailer.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { sentMails } from '#tests/sandbox/support/mails.ts';
import { useSandbox } from '#tests/sandbox/support/sandbox.ts';

const sandbox = useSandbox();
const never = new AbortController().signal;
const mail: Mail = {
  to: 'mara@example.com',
  subject: 'Grüße ☕',
  text: 'Hello Mara',
  html: '<p>Hello <b>Mara</b></p>',
  messageId: '0193-abc',
};

async function send(changes: Partial<Mail> = {}, url = sandbox.smtpUrl, signal = never) {
  const mailer = createSmtpMailer({ url, from: 'IGNY8 <no-reply@igny8.example>' });
  try {
    await mailer.send({ ...mail, ...changes }, signal);
  } finally {
    mailer.close();
  }
}

/** What it threw, which must be the error of this house and must not hold the address. */
async function refusalOf(work: Promise<void>): Promise<ProviderError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProviderError);
  expect(JSON.stringify(error) + String(error)).not.toContain('example.com');
  return error as ProviderError;
}

beforeEach(() => sandbox.reset());

describe('a message', () => {
  it('arrives with subject, text, HTML, sender and the Message-ID it was given', async () => {
    await send();
    expect(await sentMails(sandbox.url, mail.to)).toEqual([
      expect.objectContaining({
        from: 'no-reply@igny8.example',
        to: ['mara@example.com'],
        subject: 'Grüße ☕',
        text: expect.stringContaining('Hello Mara'),
        html: expect.stringContaining('<b>Mara</b>'),
        message_id: '<0193-abc@igny8.example>',
      }),
    ]);
  });

  it('carries no header that its subject tries to add', async () => {
    await send({ subject: 'Hello\r\nBcc: victim@example.com\u2028X-Evil: 1\r\n\r\nbody' });
    const [received] = await sentMails(sandbox.url);
    expect(received?.to).toEqual(['mara@example.com']);
    expect(received?.subject).toBe('Hello Bcc: victim@example.com X-Evil: 1 body');
    const raw = await (await fetch(`${sandbox.url}/mail/${received?.id}/raw`)).text();
    expect(raw).not.toMatch(/^(bcc|x-evil):/im);
    expect(raw).toMatch(/^auto-submitted: auto-generated/im);
  });

  it.each([
    'mara@example.com, victim@example.com',
    'mara@example.com\r\nBcc: victim@example.com',
    'Mara <mara@example.com>',
    'mara@example.com> SIZE=1',
    '"a b"@example.com',
    'example.com',
    '',
    `${'x'.repeat(250)}@example.com`,
  ])('is not sent to %j', async (to) => {
    const error = await refusalOf(send({ to }));
    expect(error).toMatchObject({ kind: 'invalid_request', retryable: false });
    expect(await sentMails(sandbox.url)).toEqual([]);
  });

  it('is not sent once its sending was given up', async () => {
    const given = AbortSignal.abort(new Error('stop'));
    await expect(send({}, sandbox.smtpUrl, given)).rejects.toThrow('stop');
    expect(await sentMails(sandbox.url)).toEqual([]);
  });

  it('is not waited for when its sending is given up in the middle', async () => {
    await sandbox.turn({ match: { path: '/mail/smtp' }, effect: { delay_ms: 5000 } });
    const giving = new AbortController();
    setTimeout(() => giving.abort(new Error('stop')), 100);
    const began = performance.now();
    await expect(send({}, sandbox.smtpUrl, giving.signal)).rejects.toThrow('stop');
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('TLS', () => {
  it('is not trusted to a certificate that nobody vouches for', async () => {
    // Its own certificate is in its public source.
    const server = new SMTPServer({ logger: false, authOptional: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    try {
      const error = await refusalOf(send({}, `smtp://127.0.0.1:${port}`));
      expect(error).toMatchObject({ kind: 'unavailable', retryable: true });
    } finally {
      await new Promise<void>((resolve) => server.close(resolve));
    }
  });
});

describe('a server that refuses', () => {
  it.each([421, 450, 451, 452])('for now (%i) may be asked again', async (code) => {
    await sandbox.turn({ match: { path: '/mail/smtp' }, effect: { status: { code } } });
    expect(await refusalOf(send())).toMatchObject({ kind: 'unavailable', retryable: true });
  });

  it.each([550, 552, 554])('for good (%i) is not asked again', async (code) => {
    await sandbox.turn({ match: { path: '/mail/smtp' }, effect: { status: { code } } });
    const error = await refusalOf(send());
    expect(error).toMatchObject({ kind: 'invalid_request', retryable: false });
    expect(error.message).toContain(`SMTP ${code}`);
  });

  it('by hanging up may be asked again', async () => {
    await sandbox.turn({ match: {}, effect: 'drop_connection', times: 1 });
    expect(await refusalOf(send())).toMatchObject({ kind: 'unavailable', retryable: true });
    await send();
    expect(await sentMails(sandbox.url)).toHaveLength(1);
  });
});

describe('a server that is not as it should be', () => {
  let server: Server;
  let lines: string[];
  /** Greets, offers `features` and answers everything else with "go on". */
  let features: string[];
  let isSilent: boolean;
  beforeAll(async () => {
    server = createServer(talk);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => {
    lines = [];
    features = [];
    isSilent = false;
  });
  afterAll(() => server.close());

  const url = (userInfo = '') => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return `smtp://${userInfo}127.0.0.1:${port}`;
  };

  function talk(socket: Socket) {
    socket.on('error', () => undefined);
    if (isSilent) return;
    socket.write('220 here\r\n');
    socket.on('data', (data) => {
      const line = data.toString().trim();
      lines.push(line);
      if (line.startsWith('EHLO')) {
        socket.write(
          ['250-here', ...features.map((name) => `250-${name}`), '250 OK\r\n'].join('\r\n'),
        );
      } else if (line.startsWith('AUTH')) socket.write('535 5.7.8 wrong\r\n');
      else socket.write('250 2.0.0 ok\r\n');
    });
  }

  it('never gets the password without TLS', async () => {
    features = ['AUTH PLAIN LOGIN'];
    const error = await refusalOf(send({}, url('user:hunter2@')));
    expect(error).toMatchObject({ kind: 'unavailable', retryable: true });
    expect(lines.join('\n')).not.toMatch(/AUTH|hunter2/);
    expect(error.message).not.toContain('hunter2');
  });

  it('that says nothing is given up after a while', async () => {
    const { port } = new URL(url());
    const mailer = createSmtpMailer({
      url: `smtp://127.0.0.1:${port}`,
      from: 'a@b.example',
      silenceMs: 300,
    });
    isSilent = true;
    const began = performance.now();
    const error = await refusalOf(mailer.send(mail, never));
    mailer.close();
    expect(error).toMatchObject({ kind: 'timeout', retryable: true });
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('that is not there may be asked again', async () => {
    const error = await refusalOf(send({}, 'smtp://127.0.0.1:1'));
    expect(error).toMatchObject({ kind: 'unavailable', retryable: true });
    expect(error.message).toContain('127.0.0.1:1');
  });
});
