import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const PasswordResetTokenSchema = defineEntity({
  name: 'PasswordResetToken',
  tableName: 'igny8_password_reset_tokens',
  properties: {
    ...tenantColumns,
    userId: p.uuid(),
    tokenHash: p.text().unique().hidden(),
    expiresAt: timestamp(),
    usedAt: timestamp().nullable(),
  },
  indexes: [{ properties: ['accountId', 'userId'] }],
  ...tenantTable,
});

/** A way back in for who forgot the password: once, for an hour; only the SHA-256 of the token is kept. */
export class PasswordResetToken extends PasswordResetTokenSchema.class {}
PasswordResetTokenSchema.setClass(PasswordResetToken);
