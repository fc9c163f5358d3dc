import { describe, expect, it } from 'vitest';
import { createPasswords } from '#api/shared/password-hash.ts';

describe('passwords', () => {
  it('are kept as argon2id with the cost OWASP names, and compared', async () => {
    const passwords = createPasswords();
    const stored = await passwords.hash('correct-horse-42');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(stored, 'correct-horse-42')).toBe(true);
    expect(await passwords.verify(stored, 'wrong-horse-42')).toBe(false);
    expect(await passwords.verify(null, 'correct-horse-42')).toBe(false);
  });

  it('refuse with 503 whoever would wait too long, and serve those who wait', async () => {
    const passwords = createPasswords(3);
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, () => passwords.verify(null, 'correct-horse-42')),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    // Three wait; whether the first one counts as waiting is the queue's affair.
    expect([8, 9]).toContain(refused.length);
    for (const answer of refused) {
      expect(answer).toMatchObject({
        reason: { code: 'unavailable', headers: { 'Retry-After': '5' } },
      });
    }
    expect(await passwords.verify(null, 'correct-horse-42')).toBe(false);
  });
});
