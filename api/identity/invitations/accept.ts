import { accountOfMailedToken } from '#api/identity/auth/mailed-token.ts';
import { refuseSimilarPassword } from '#api/identity/auth/new-password.ts';
import { setRefreshCookie } from '#api/identity/auth/refresh-cookie.ts';
import { beginSession } from '#api/identity/auth/sign-in.ts';
import { tellTakenEmail } from '#api/identity/users/tell-taken-email.ts';
import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { hashToken } from '#api/shared/tokens.ts';
import { signIn } from '#contracts/api/identity/auth.ts';
import { acceptInvitationBody } from '#contracts/api/identity/invitations.ts';
import { acceptInvitation, openInvitation } from '#entities/identity/accept-invitation.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';

export const acceptInvitationRoute = publicRoute(
  {
    method: 'post',
    path: 'auth/invitations/accept/',
    tag: 'Users',
    throttle: 'auth_strict',
    summary: 'Accept an invitation',
    description: 'Makes the user with its grants, the e-mail verified, and signs in.',
    body: acceptInvitationBody,
    answer: one(signIn),
  },
  async (call) => {
    const { dependencies, response } = call;
    const { token, password, full_name: fullName } = call.body;
    const tokenHash = hashToken(token);
    const signedIn = await runInTenant(
      dependencies.orm,
      accountOfMailedToken(token),
      async (tenant) => {
        const { email } = await openInvitation(tenant, tokenHash);
        refuseSimilarPassword('password', password, { email, fullName, username: '' });
        // Between the two looks: hashing inside the transaction would hold its connection for as long.
        const passwordHash = await dependencies.passwords.hash(password);
        return tenant
          .transactional(async (em) => {
            const user = await acceptInvitation(em, { tokenHash, fullName, passwordHash });
            return beginSession(em, user, call, 'password');
          })
          .catch(tellTakenEmail);
      },
    );
    setRefreshCookie(response, dependencies.settings, signedIn.refresh);
    return signedIn;
  },
);
