import { assertVerified } from '#api/identity/auth/assert-verified.ts';
import { refuseSimilarPassword } from '#api/identity/auth/new-password.ts';
import { refuseMailFlood } from '#api/identity/auth/refuse-mail-flood.ts';
import { sendVerification } from '#api/identity/auth/send-verification.ts';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { userBody } from '#contracts/api/identity/users.ts';
import { createUser } from '#entities/identity/create-user.ts';
import { tellTakenEmail } from './tell-taken-email.ts';
import { userResource } from './user-resource.ts';

const { path, tag, throttle, row, readOnlyFields, present } = userResource;

export const createUserRoute = route(
  {
    method: 'post',
    path,
    tag,
    throttle,
    readOnlyFields,
    permission: 'manage_users',
    isIdempotent: true,
    summary: 'Create a user',
    description:
      'With a password to hand over; an invitation lets people choose their own. An e-mail asks to confirm the address.',
    body: userBody,
    prepare: ({ password }, { passwords }) => passwords.hash(password),
    answer: one(row, { status: 201 }),
  },
  async (call) => {
    const { em, body, dependencies, prepared: passwordHash } = call;
    const { accountId } = call.user;
    const { email, role, full_name: fullName, company_name: companyName } = body;
    const username = body.username ?? email.split('@')[0] ?? email;
    refuseSimilarPassword('password', body.password, { email, fullName, username });
    const fields = { accountId, email, role, username, fullName, companyName, passwordHash };
    const { user, messages } = await em
      .transactional(async (inner) => {
        await assertVerified(inner, call);
        const made = await createUser(inner, fields);
        await refuseMailFlood(inner, { recipient: email });
        return { user: made, messages: await sendVerification(inner, made, dependencies) };
      })
      .catch(tellTakenEmail);
    deliverAfterCommit(call, messages);
    return present(user);
  },
);
