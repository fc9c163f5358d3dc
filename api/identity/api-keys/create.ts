import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { createApiKey, hashToken } from '#api/shared/tokens.ts';
import { apiKeyBody, newApiKey } from '#contracts/api/identity/api-keys.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { ApiKey } from '#entities/identity/api-key.ts';
import { userOfAccount } from '#entities/identity/user-of-account.ts';
import { apiKeyResource } from './api-key-resource.ts';
import { assertFuture } from './assert-future.ts';

const { path, tag, throttle, readOnlyFields, present } = apiKeyResource;

/** So much of the random part is shown that keys of one account can be told apart. */
const shownRandomCharacters = 6;

export const createApiKeyRoute = route(
  {
    method: 'post',
    path,
    tag,
    throttle,
    readOnlyFields,
    permission: 'manage_users',
    isIdempotent: true,
    answersSecret: true,
    summary: 'Create an API key',
    description:
      'The key is answered once, here. It acts as its maker: `read` is GET, `write` everything else.',
    body: apiKeyBody,
    answer: one(newApiKey, { status: 201 }),
  },
  async ({ em, body, user: { accountId, id: userId } }) => {
    assertFuture(body.expires_at);
    if ((await userOfAccount(em, userId)) === null) {
      throw conflict('A key acts as its maker: only a user of the account makes one');
    }
    const key = createApiKey(accountId);
    const apiKey = em.create(ApiKey, {
      accountId,
      userId,
      name: body.name,
      prefix: key.slice(0, key.indexOf('.') + 1 + shownRandomCharacters),
      keyHash: hashToken(key),
      scopes: body.scopes,
      expiresAt: body.expires_at ?? null,
    });
    await em.persist(apiKey).flush();
    return { ...present(await em.refreshOrFail(apiKey)), key };
  },
);
