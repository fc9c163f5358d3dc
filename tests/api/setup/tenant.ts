import { randomUUID } from 'node:crypto';
import type { TestApi } from './test-api.ts';

export interface Tenant {
  access: string;
  refresh: string;
  email: string;
  userId: string;
  accountId: string;
  siteId: string;
  sectorId: string;
  get(path: string): ReturnType<TestApi['http']['get']>;
  post(path: string, body?: object): ReturnType<TestApi['http']['post']>;
  patch(path: string, body: object): ReturnType<TestApi['http']['patch']>;
  put(path: string, body: object): ReturnType<TestApi['http']['put']>;
  delete(path: string): ReturnType<TestApi['http']['delete']>;
}

export const password = 'correct-horse-42';

/** A registered account with one site and one sector, as a new customer has it. */
export async function createTenant(api: TestApi): Promise<Tenant> {
  const email = `${randomUUID()}@example.com`;
  const { body } = await api.http
    .post('/api/v1/auth/register/')
    .send({ email, password, full_name: 'Mara Lind', account_name: `Shop ${randomUUID()}` })
    .expect(201);
  const { access, refresh, user } = body.data;
  const call = (method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string) =>
    api.http[method](`/api/v1/${path}`).set('Authorization', `Bearer ${access}`);
  const calls = {
    get: (path: string) => call('get', path),
    post: (path: string, sent: object = {}) => call('post', path).send(sent),
    patch: (path: string, sent: object) => call('patch', path).send(sent),
    put: (path: string, sent: object) => call('put', path).send(sent),
    delete: (path: string) => call('delete', path),
  };
  const site = await calls.post('auth/sites/', { name: 'Coffee shop' }).expect(201);
  const siteId: string = site.body.data.id;
  const sector = await calls.post('auth/sectors/', { site_id: siteId, name: 'Coffee' }).expect(201);
  return {
    ...calls,
    access,
    refresh,
    email,
    userId: user.id,
    accountId: user.account.id,
    siteId,
    sectorId: sector.body.data.id,
  };
}
