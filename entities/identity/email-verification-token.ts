import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const EmailVerificationTokenSchema = defineEntity({
  name: 'EmailVerificationToken',
  tableName: 'igny8_email_verification_tokens',
  properties: {
    ...tenantColumns,
    userId: p.uuid(),
    /** The address it proves; another one since then makes it worthless. */
    email: p.text(),
    tokenHash: p.text().unique().hidden(),
    expiresAt: timestamp(),
    usedAt: timestamp().nullable(),
  },
  indexes: [{ properties: ['accountId', 'userId'] }],
  ...tenantTable,
});

/** Proof that an address is its user's; only the SHA-256 of the token is kept. */
export class EmailVerificationToken extends EmailVerificationTokenSchema.class {}
EmailVerificationTokenSchema.setClass(EmailVerificationToken);
