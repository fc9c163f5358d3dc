import type { EmailParameters, EmailTemplate } from '#contracts/mail/templates.ts';

/** Parameters of every template, none of them a part of another. */
export const emailSamples: { [Name in EmailTemplate]: EmailParameters<Name> } = {
  verification: { name: 'Mara', link: 'https://app.example/verify?token=abc&x=1', validFor: 24 },
  password_reset: { name: 'Mara', link: 'https://app.example/reset', validFor: 1 },
  invitation: {
    inviterName: 'Mara',
    accountName: 'Roastery',
    role: 'editor',
    link: 'https://app.example/invitation',
    validFor: 168,
  },
  email_changed: { name: 'Mara', newAddress: 'i•••@new.example', at: '2026-11-21T12:34:56.789Z' },
  password_changed: { name: 'Mara', at: '2026-11-21T12:34:56.789Z' },
  ownership_transferred: {
    name: 'Mara',
    accountName: 'Roastery',
    fromName: 'Jonas',
    toName: 'Ines',
  },
  low_credits: { name: 'Mara', accountName: 'Roastery', credits: 42, threshold: 100 },
  review_waiting: {
    name: 'Mara',
    accountName: 'Roastery',
    title: 'Cold brew at home',
    reminder: 1,
    silence: 'It waits until somebody decides.',
  },
};
