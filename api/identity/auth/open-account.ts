import { withFreeSlug } from '#api/identity/accounts/with-free-slug.ts';
import { tellTakenEmail } from '#api/identity/users/tell-taken-email.ts';
import type { PublicCall } from '#api/shared/route-record.ts';
import { type Registration, registerAccount } from '#entities/identity/register-account.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { runInAccount } from './run-in-account.ts';
import { sendVerification } from './send-verification.ts';
import { beginSession } from './sign-in.ts';

type AnyPublicCall = Pick<
  PublicCall<unknown, unknown, unknown>,
  'request' | 'dependencies' | 'afterCommit'
>;
type NewPerson = Omit<Registration, 'accountId' | 'slug' | 'now'> &
  Required<Pick<Registration, 'signedUpWith'>>;

/** Account, owner, subscription, first credits and first tokens in one transaction. */
async function openNamed(call: AnyPublicCall, person: NewPerson, slug: string) {
  const { deliverNow } = call.dependencies;
  const accountId = uuidv7();
  const { signedIn, messages } = await runInAccount(call, accountId, (tenant) =>
    tenant.transactional(async (em) => {
      const user = await registerAccount(em, { ...person, accountId, slug, now: new Date() });
      const sent = user.emailVerifiedAt ? [] : await sendVerification(em, user, call.dependencies);
      const begun = await beginSession(em, user, call, person.signedUpWith);
      return { signedIn: begun, messages: sent };
    }),
  );
  call.afterCommit(accountId, (em) => deliverNow(em, messages));
  return signedIn;
}

/**
 * Opens an account for a new person and signs the person in.
 *
 * @returns the answer of a sign-in
 * @throws AppError `conflict` by field when the e-mail is taken
 */
export function openAccount(call: AnyPublicCall, person: NewPerson) {
  return withFreeSlug(person.accountName, (slug) => openNamed(call, person, slug)).catch(
    tellTakenEmail,
  );
}
