import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Controls } from '#sandbox/controls/controls.ts';
import type { Mailbox } from './mailbox.ts';
import { type MailAnswer, receiveMail } from './receive-mail.ts';

export interface RunningMailServer {
  /** `smtp://host:port`. */
  url: string;
  close(): Promise<void>;
}

/** Larger than anything the platform writes, smaller than what would hurt. */
const largestMessageBytes = 5 * 1024 * 1024;

/** Connections under way may end for so long when it closes. */
const graceMilliseconds = 1000;

/** Starts the stand-in for a mail server: it takes whatever it is sent and sends nothing on. */
export async function startMailServer(options: {
  host: string;
  port: number;
  controls: Controls;
  mailbox: Mailbox;
}): Promise<RunningMailServer> {
  const { host, port, controls, mailbox } = options;
  const server = new SMTPServer({
    banner: 'IGNY8 sandbox',
    // Without a certificate of its own it offers no TLS, and without TLS no passwords.
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    size: largestMessageBytes,
    closeTimeout: graceMilliseconds,
    onData(stream, session, callback) {
      receiveMail(controls, mailbox, session, stream).then(
        (answer) => reply(server, session, answer, callback),
        (error: Error) => callback(error),
      );
    },
  });
  // A client that goes away in the middle is an error of its connection, not of the server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://${host}:${address.port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function reply(
  server: SMTPServer,
  session: SMTPServerSession,
  answer: MailAnswer,
  callback: (error?: Error | null) => void,
): void {
  if (answer === 'drop') {
    for (const connection of server.connections) {
      if (connection.id === session.id) connection.close();
    }
  } else if ('words' in answer) {
    callback(Object.assign(new Error(answer.words), { responseCode: answer.code }));
  } else callback(null);
}
