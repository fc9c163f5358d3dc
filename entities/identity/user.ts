import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

export const userRoles = ['developer', 'owner', 'admin', 'editor', 'viewer', 'system_bot'] as const;
export type UserRole = (typeof userRoles)[number];

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'igny8_users',
  properties: {
    ...tenantColumns,
    /** Stored in lower case; unique over all accounts. */
    email: p.text().unique(),
    role: p.enum(userRoles),
    username: p.text(),
    passwordHash: p.text().hidden(),
    fullName: p.text(),
    companyName: p.text().nullable(),
    country: p.text().nullable(),
    timezone: p.text().default('UTC'),
    currentSiteId: p.uuid().nullable(),
    isActive: p.boolean().default(true),
    notifyByEmail: p.boolean().default(true),
    emailVerifiedAt: timestamp().nullable(),
    lastLoginAt: timestamp().nullable(),
    /** Raised when every token already out must stop working (password, role, deactivation). */
    tokenVersion: p.integer().default(1),
  },
  indexes: [{ properties: ['accountId', 'createdAt'] }],
  uniques: [{ properties: ['accountId', 'id'] }],
  checks: [{ name: 'igny8_users_email_check', expression: 'email = lower(email)' }],
  ...tenantTable,
});

/** A person of one account. */
export class User extends UserSchema.class {}
UserSchema.setClass(User);
