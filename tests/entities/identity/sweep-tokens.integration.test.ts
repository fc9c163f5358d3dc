import { describe, expect, it } from 'vitest';
import { EmailVerificationToken } from '#entities/identity/email-verification-token.ts';
import { PasswordResetToken } from '#entities/identity/password-reset-token.ts';
import { RefreshToken } from '#entities/identity/refresh-token.ts';
import { sweepTokens } from '#entities/identity/sweep-tokens.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { createUser } from '#tests/entities/support/create-user.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);

/** One ended token of each kind, and one that still counts; the latter of the refresh tokens was used. */
async function createTokens() {
  const tenant = await createTenant(database.orm);
  const { id: userId, email } = await createUser(tenant, 'owner');
  const { accountId } = tenant;
  await tenant.transaction(async (em) => {
    for (const seconds of [-1, 60]) {
      const token = { accountId, userId, expiresAt: inSeconds(seconds) };
      await em.insert(PasswordResetToken, { ...token, tokenHash: uuidv7() });
      await em.insert(EmailVerificationToken, { ...token, email, tokenHash: uuidv7() });
      const usedAt = new Date();
      await em.insert(RefreshToken, { ...token, familyId: uuidv7(), tokenHash: uuidv7(), usedAt });
    }
  });
  return tenant;
}

describe('sweeping tokens', () => {
  it('deletes those of all accounts that have ended, and no other', async () => {
    const tenants = [await createTokens(), await createTokens()];
    const em = database.systemOrm.em.fork();
    expect(await sweepTokens(em, 1)).toBe(1);
    expect(await sweepTokens(em, 100)).toBe(1);
    expect(await sweepTokens(em, 100)).toBe(0);
    for (const tenant of tenants) {
      for (const table of ['refresh', 'password_reset', 'email_verification']) {
        const left = await tenant
          .fork()
          .transactional((em) =>
            em.execute(`select expires_at > now() as counts from igny8_${table}_tokens`),
          );
        expect(left).toEqual([{ counts: true }]);
      }
    }
  });
});
