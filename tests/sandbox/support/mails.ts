import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const answer = z.object({
  messages: z.array(
    z.object({
      id: z.int(),
      at: z.iso.datetime(),
      from: z.string(),
      to: z.array(z.string()),
      subject: z.string(),
      text: z.string(),
      html: z.string(),
      message_id: z.string(),
    }),
  ),
});

/** An e-mail as the sandbox's mail server got it. */
export type SentMail = z.infer<typeof answer>['messages'][number];

const pollMilliseconds = 50;

/**
 * What the sandbox's mail server was sent, newest first.
 *
 * @param to only to this address
 */
export async function sentMails(sandboxUrl: string, to?: string): Promise<SentMail[]> {
  const query = to ? `?to=${encodeURIComponent(to)}` : '';
  const response = await fetch(`${sandboxUrl}/mail/messages${query}`);
  return answer.parse(await response.json()).messages;
}

/**
 * Waits for the newest e-mail to an address.
 *
 * @param subject a part of it, to tell several apart
 * @throws when none has come within ten seconds
 */
export async function mailTo(sandboxUrl: string, to: string, subject = ''): Promise<SentMail> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const mails = await sentMails(sandboxUrl, to);
    const mail = mails.find((candidate) => candidate.subject.includes(subject));
    if (mail) return mail;
    if (Date.now() > deadline) throw new Error(`No e-mail "${subject}" within 10 s`);
    await wait(pollMilliseconds);
  }
}

/** The first address in a message's text that a person would click on. */
export function linkOf({ text }: Pick<SentMail, 'text'>): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error(`There is no link in: ${text}`);
  return link;
}

/** The token in that address: behind the `#`, where no server sees it. */
export function tokenOf(mail: Pick<SentMail, 'text'>): string {
  const token = new URLSearchParams(new URL(linkOf(mail)).hash.slice(1)).get('token');
  if (!token) throw new Error('There is no token in the link');
  return token;
}
