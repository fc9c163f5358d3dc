import { expect, it } from 'vitest';
import { Mailbox } from '#sandbox/mail/mailbox.ts';

const mail = (subject: string, bytes = 10) => ({
  from: 'a@b.example',
  to: ['c@d.example'],
  subject,
  text: '',
  html: '',
  messageId: '',
  raw: Buffer.alloc(bytes),
});

it('keeps the newest 500 messages', () => {
  const mailbox = new Mailbox();
  for (let number = 1; number <= 503; number += 1) mailbox.add(mail(`${number}`));
  const kept = mailbox.list();
  expect([kept.length, kept[0]?.subject, kept.at(-1)?.subject]).toEqual([500, '503', '4']);
  expect(mailbox.find(3)).toBeUndefined();
  expect(mailbox.find(4)?.subject).toBe('4');
});

it('keeps at most 32 megabytes, and counts anew when it is emptied', () => {
  const mailbox = new Mailbox();
  for (let number = 1; number <= 10; number += 1) mailbox.add(mail(`${number}`, 5 * 1024 * 1024));
  expect(mailbox.list().map(({ subject }) => subject)).toEqual(['10', '9', '8', '7', '6', '5']);
  mailbox.clear();
  mailbox.add(mail('after', 5 * 1024 * 1024));
  expect(mailbox.list()).toHaveLength(1);
});
