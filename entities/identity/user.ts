import { defineEntity, p } from '@mikro-orm/postgresql';
import { roles } from '#contracts/api/shared/permissions.ts';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const signInMethods = ['password', 'google'] as const;

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'igny8_users',
  properties: {
    ...tenantColumns,
    /** Stored in lower case; unique over all accounts. */
    email: p.text().unique(),
    role: p.enum(roles),
    username: p.text(),
    passwordHash: p.text().hidden(),
    fullName: p.text(),
    companyName: p.text().nullable(),
    profileImage: p.text().nullable(),
    country: p.text().nullable(),
    timezone: p.text().default('UTC'),
    currentSiteId: p.uuid().nullable(),
    isActive: p.boolean().default(true),
    notifyByEmail: p.boolean().default(true),
    signedUpWith: p.enum(signInMethods).default('password'),
    lastLoginWith: p.enum(signInMethods).nullable(),
    /** Signed up without a password (Google): one can be set without knowing an old one. */
    passwordSetupRequired: p.boolean().default(false),
    surveyCompletedAt: timestamp().nullable(),
    lastAddress: p.json<Record<string, unknown>>().nullable(),
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
