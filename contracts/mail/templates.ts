import { z } from 'zod';
import { link, moment, shownName, validHours } from './parameter-fields.ts';

interface EmailTemplateContract {
  /**
   * Whether the parameters hold what opens something (a link with a token): they are encrypted while they
   * are stored. The parameters of the others are stored as they are.
   */
  hasSecrets: boolean;
  /** Takes what the sender gives, and gives what the template shows. */
  parameters: z.ZodType<Record<string, string | number>, Record<string, string | number>>;
}

/** Every e-mail the platform sends: a template of the same name renders it. */
export const emailTemplates = {
  /** Asks a new user to confirm the address. */
  verification: {
    hasSecrets: true,
    parameters: z.strictObject({ name: shownName, link, validFor: validHours }),
  },
  password_reset: {
    hasSecrets: true,
    parameters: z.strictObject({ name: shownName, link, validFor: validHours }),
  },
  /** To somebody who is not a user yet: has no name. */
  invitation: {
    hasSecrets: true,
    parameters: z.strictObject({
      inviterName: shownName,
      accountName: shownName,
      role: z.enum(['admin', 'editor', 'viewer']),
      link,
      validFor: validHours,
    }),
  },
  password_changed: {
    hasSecrets: false,
    parameters: z.strictObject({ name: shownName, at: moment }),
  },
  /** To the address a user had until now; the new one is masked, whoever reads this may be a stranger. */
  email_changed: {
    hasSecrets: false,
    parameters: z.strictObject({ name: shownName, newAddress: shownName, at: moment }),
  },
  ownership_transferred: {
    hasSecrets: false,
    parameters: z.strictObject({
      name: shownName,
      accountName: shownName,
      fromName: shownName,
      toName: shownName,
    }),
  },
  low_credits: {
    hasSecrets: false,
    parameters: z.strictObject({
      name: shownName,
      accountName: shownName,
      credits: z.int().min(0),
      threshold: z.int().min(0),
    }),
  },
  /** To whoever may approve what waits for it. */
  review_waiting: {
    hasSecrets: false,
    parameters: z.strictObject({
      name: shownName,
      accountName: shownName,
      title: shownName,
      /** 0: it begins to wait. */
      reminder: z.int().min(0),
      /** What becomes of it when nobody says anything: a sentence. */
      silence: shownName,
    }),
  },
} as const satisfies Record<string, EmailTemplateContract>;

export type EmailTemplate = keyof typeof emailTemplates;

/** Those whose parameters may be stored as they are. */
export type PlainEmailTemplate = {
  [Name in EmailTemplate]: (typeof emailTemplates)[Name]['hasSecrets'] extends false ? Name : never;
}[EmailTemplate];

/** What the sender of an e-mail gives. */
export type EmailParameters<Name extends EmailTemplate> = z.input<
  (typeof emailTemplates)[Name]['parameters']
>;

/** Whether this version knows a template of that name. */
export function isEmailTemplate(name: string): name is EmailTemplate {
  return Object.hasOwn(emailTemplates, name);
}
