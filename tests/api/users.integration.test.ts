import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { addMember, type Member, signIn } from './setup/member.ts';
import { limitPlan } from './setup/plan-limits.ts';
import { createTenant, password, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const newUser = (fields: object = {}) => ({
  email: `${randomUUID()}@example.com`,
  password,
  full_name: 'Toni Falk',
  role: 'editor',
  ...fields,
});

describe('making users', () => {
  it('answers 201 with the user, whose e-mail is asked to be confirmed, and who can sign in', async () => {
    const fields = newUser({ email: `Nils-${randomUUID()}@Example.com`, company_name: 'Falk AS' });
    const { body } = await tenant.post('auth/users/', fields).expect(201);
    expect(body.data).toMatchObject({
      email: fields.email.toLowerCase(),
      role: 'editor',
      full_name: 'Toni Falk',
      company_name: 'Falk AS',
      username: fields.email.toLowerCase().split('@')[0],
      is_active: true,
      email_verified_at: null,
    });
    expect(JSON.stringify(body)).not.toMatch(/password|hash/i);
    const member = await signIn(api, fields.email);
    expect(member.userId).toBe(body.data.id);
  });

  it('gives the least role unless told', async () => {
    const { role: _role, ...fields } = newUser();
    const { body } = await tenant.post('auth/users/', fields).expect(201);
    expect(body.data.role).toBe('viewer');
  });

  it.each(['owner', 'developer', 'system_bot', 'king'])('never gives the role %s', async (role) => {
    const { body } = await tenant.post('auth/users/', newUser({ role })).expect(400);
    expect(body.errors.role).toEqual(['Must be admin, editor or viewer']);
  });

  it('refuses an e-mail that a user of another account has', async () => {
    const other = await createTenant(api);
    const email = other.email.toUpperCase();
    const { body } = await tenant.post('auth/users/', newUser({ email })).expect(409);
    expect(body.errors.email).toEqual(['User with this email already exists']);
  });

  it.each([
    ['12345678901', 'Password must not be numeric only'],
    ['short', 'Password must be at least 8 characters'],
    ['tonifalk-99', 'Password is too similar to your e-mail or name'],
  ])('refuses the password %s', async (weak, message) => {
    const fields = newUser({ password: weak, username: 'tonifalk' });
    const { body } = await tenant.post('auth/users/', fields).expect(400);
    expect(body.errors.password).toEqual([message]);
  });

  it('ends where the plan ends, also for two at once', async () => {
    await limitPlan(api, tenant, { maxUsers: 2 });
    const answers = await Promise.all([
      tenant.post('auth/users/', newUser()),
      tenant.post('auth/users/', newUser()),
    ]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      201, 422,
    ]);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.body.errors.non_field_errors).toEqual([
      "Your plan's limit of users (2, open invitations among them) is reached",
    ]);
  });

  it('counts a deactivated user as no seat, until it comes back', async () => {
    const { userId } = await addMember(api, tenant, 'editor');
    await limitPlan(api, tenant, { maxUsers: 2 });
    await tenant.patch(`auth/users/${userId}/`, { is_active: false }).expect(200);
    await tenant.post('auth/users/', newUser()).expect(201);
    await tenant.patch(`auth/users/${userId}/`, { is_active: true }).expect(422);
  });
});

describe('finding users', () => {
  it('searches, filters and is read by every role', async () => {
    const viewer = await addMember(api, tenant, 'viewer');
    const editor = await addMember(api, tenant, 'editor');
    await tenant.patch(`auth/users/${editor.userId}/`, {
      full_name: 'Zed Quist',
      is_active: false,
    });
    const ids = async (query: string) => {
      const { body } = await viewer.get(`auth/users/?${query}`).expect(200);
      return body.results.map(({ id }: { id: string }) => id);
    };
    expect(await ids('role=viewer')).toEqual([viewer.userId]);
    expect(await ids('search=quist')).toEqual([editor.userId]);
    expect(await ids('is_active=false')).toEqual([editor.userId]);
    expect(await ids('ordering=email')).toHaveLength(3);
    await viewer.get(`auth/users/${tenant.userId}/`).expect(200);
  });

  it('is for admins to change', async () => {
    const editor = await addMember(api, tenant, 'editor');
    const { body } = await editor.post('auth/users/', newUser()).expect(403);
    expect(body.error).toBe('Permission denied');
    await editor.patch(`auth/users/${editor.userId}/`, { role: 'admin' }).expect(403);
    await editor.delete(`auth/users/${tenant.userId}/`).expect(403);
  });
});

describe('what a change does to tokens already out', () => {
  let editor: Member;
  beforeEach(async () => {
    editor = await addMember(api, tenant, 'editor');
  });
  const refresh = (member: Member) =>
    api.http.post('/api/v1/auth/refresh/').send({ refresh: member.refresh });
  const isShutOut = async (member: Member) => {
    const { body } = await member.get('auth/me/').expect(401);
    expect(body.error).toBe('Invalid or expired token');
    await refresh(member).expect(401);
  };

  it('deactivation shuts out at once, and activation needs a new sign-in', async () => {
    await tenant.patch(`auth/users/${editor.userId}/`, { is_active: false }).expect(200);
    await isShutOut(editor);
    await api.http.post('/api/v1/auth/login/').send({ email: editor.email, password }).expect(401);
    await tenant.patch(`auth/users/${editor.userId}/`, { is_active: true }).expect(200);
    await isShutOut(editor);
    await signIn(api, editor.email);
  });

  it('another role counts at once', async () => {
    await tenant.patch(`auth/users/${editor.userId}/`, { role: 'viewer' }).expect(200);
    await isShutOut(editor);
    const viewer = await signIn(api, editor.email);
    await viewer.post('auth/sites/', { name: 'Mine' }).expect(403);
  });

  it('deletion shuts out at once', async () => {
    await tenant.delete(`auth/users/${editor.userId}/`).expect(204);
    await isShutOut(editor);
    await tenant.get(`auth/users/${editor.userId}/`).expect(404);
  });

  it('a new name changes nothing about them', async () => {
    await tenant.patch(`auth/users/${editor.userId}/`, { full_name: 'Toni Quist' }).expect(200);
    await editor.get('auth/me/').expect(200);
    await refresh(editor).expect(200);
  });
});

describe('what nobody does to whom', () => {
  let admin: Member;
  beforeEach(async () => {
    admin = await addMember(api, tenant, 'admin');
  });

  it.each([{ role: 'admin' }, { is_active: false }])('the owner keeps all: %o', async (change) => {
    const { body } = await admin.patch(`auth/users/${tenant.userId}/`, change).expect(409);
    expect(Object.values(body.errors).flat()[0]).toMatch(/^The owner/);
    await tenant.get('auth/me/').expect(200);
  });

  it('the owner is not deleted, by nobody', async () => {
    for (const who of [admin, tenant]) {
      const { body } = await who.delete(`auth/users/${tenant.userId}/`).expect(409);
      expect(body.errors.non_field_errors).toEqual([
        'The owner cannot be deleted; hand the account over first',
      ]);
    }
  });

  it('an admin leaves the owner alone, the owner does not', async () => {
    await admin.patch(`auth/users/${tenant.userId}/`, { full_name: 'Mara' }).expect(403);
    await tenant.patch(`auth/users/${tenant.userId}/`, { full_name: 'Mara' }).expect(200);
  });

  it('nobody changes their own role, deactivates or deletes themselves', async () => {
    const own = `auth/users/${admin.userId}/`;
    const role = await admin.patch(own, { role: 'editor' }).expect(409);
    expect(role.body.errors.role).toEqual(['You cannot change your own role']);
    const inactive = await admin.patch(own, { is_active: false }).expect(409);
    expect(inactive.body.errors.is_active).toEqual(['You cannot deactivate yourself']);
    const gone = await admin.delete(own).expect(409);
    expect(gone.body.errors.non_field_errors).toEqual(['You cannot delete yourself']);
  });

  it.each(['owner', 'developer', 'system_bot'])('nobody is raised to %s', async (role) => {
    const editor = await addMember(api, tenant, 'editor');
    const { body } = await tenant.patch(`auth/users/${editor.userId}/`, { role }).expect(400);
    expect(body.errors.role).toEqual(['This role cannot be given']);
  });

  it('developers and bots are not changed by those beneath them', async () => {
    const developer = await addMember(api, tenant, 'developer');
    await tenant.patch(`auth/users/${developer.userId}/`, { is_active: false }).expect(403);
    await tenant.delete(`auth/users/${developer.userId}/`).expect(403);
    await developer.get('auth/me/').expect(200);
  });

  it('everybody changes their own address themselves', async () => {
    const email = `${randomUUID()}@example.com`;
    const { body } = await tenant.patch(`auth/users/${admin.userId}/`, { email }).expect(422);
    expect(body.errors.email).toEqual(['Everybody changes their own address, at auth/me/']);
  });
});

describe('changing a user', () => {
  it('takes a body as GET gave it, and refuses a field that does not exist', async () => {
    for (const id of [tenant.userId, (await addMember(api, tenant, 'viewer')).userId]) {
      const { body } = await tenant.get(`auth/users/${id}/`).expect(200);
      const { body: put } = await tenant.put(`auth/users/${id}/`, body.data).expect(200);
      expect({ ...put.data, updated_at: '', row_version: 0 }).toEqual({
        ...body.data,
        updated_at: '',
        row_version: 0,
      });
    }
    const { body } = await tenant
      .patch(`auth/users/${tenant.userId}/`, { token_version: 7 })
      .expect(400);
    expect(body.errors.token_version).toEqual(['Unknown field']);
  });

  it('refuses a change of what was changed since it was read', async () => {
    const { userId } = await addMember(api, tenant, 'viewer');
    await tenant.patch(`auth/users/${userId}/`, { full_name: 'Toni B' }).expect(200);
    const late = { full_name: 'Toni C', row_version: 1 };
    await tenant.patch(`auth/users/${userId}/`, late).expect(409);
  });

  it('stands in the audit log, without a secret', async () => {
    const { userId } = await addMember(api, tenant, 'viewer');
    await tenant.patch(`auth/users/${userId}/`, { role: 'editor' }).expect(200);
    const { body } = await tenant.get(`system/audit-log/?object_id=${userId}`).expect(200);
    expect(body.results[0]).toMatchObject({
      action: 'update',
      object_type: 'user',
      changed_fields: ['role'],
      user_id: tenant.userId,
    });
    const hash = await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.findOneOrFail(User, { id: userId }),
    );
    expect(JSON.stringify(body)).not.toContain(hash.passwordHash);
  });
});
