import { randomUUID } from 'node:crypto';
import type { Role } from '#contracts/api/shared/permissions.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { password, type Tenant } from './tenant.ts';
import type { TestApi } from './test-api.ts';

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

/** Somebody who calls the API. */
export interface Member {
  userId: string;
  email: string;
  access: string;
  refresh: string;
  get(path: string): ReturnType<TestApi['http']['get']>;
  post(path: string, body?: object): ReturnType<TestApi['http']['post']>;
  patch(path: string, body: object): ReturnType<TestApi['http']['patch']>;
  put(path: string, body: object): ReturnType<TestApi['http']['put']>;
  delete(path: string): ReturnType<TestApi['http']['delete']>;
}

/** Calls with a bearer token, or with `Api-Key …`. */
export function caller(api: TestApi, authorization: string) {
  const call = (method: Method, path: string) =>
    api.http[method](`/api/v1/${path}`).set('Authorization', authorization);
  return {
    get: (path: string) => call('get', path),
    post: (path: string, body: object = {}) => call('post', path).send(body),
    patch: (path: string, body: object) => call('patch', path).send(body),
    put: (path: string, body: object) => call('put', path).send(body),
    delete: (path: string) => call('delete', path),
  };
}

/** Signs a person in. */
export async function signIn(api: TestApi, email: string): Promise<Member> {
  const { body } = await api.http.post('/api/v1/auth/login/').send({ email, password }).expect(200);
  const { access, refresh, user } = body.data;
  return { ...caller(api, `Bearer ${access}`), userId: user.id, email, access, refresh };
}

/** One more user of a tenant, signed in; the roles that no route gives are given by the database. */
export async function addMember(api: TestApi, tenant: Tenant, role: Role): Promise<Member> {
  const email = `${role}-${randomUUID()}@example.com`;
  const { body } = await tenant
    .post('auth/users/', { email, password, full_name: 'Toni Falk', role: 'viewer' })
    .expect(201);
  await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
    em.nativeUpdate(User, { id: body.data.id }, { role }),
  );
  return signIn(api, email);
}
