import { CheckConstraintViolationException } from '@mikro-orm/postgresql';
import { expect, it } from 'vitest';
import { Sector } from '#entities/identity/sector.ts';
import { Site } from '#entities/identity/site.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();

function sector(tenant: Tenant, fields: Partial<Sector> = {}) {
  const id = uuidv7();
  const { accountId, siteId } = tenant;
  return { id, accountId, siteId, name: 'Sector', slug: id, ...fields };
}

const insert = (tenant: Tenant, rows: ReturnType<typeof sector>[]) =>
  tenant.transaction((em) => em.insertMany(Sector, rows));
const active = (tenant: Tenant, siteId = tenant.siteId) =>
  tenant.fork().count(Sector, { siteId, isActive: true });

/** A site with this many active sectors; it is made with one. */
async function siteWith(count: number): Promise<Tenant> {
  const tenant = await createTenant(database.orm);
  const more = Array.from({ length: count - 1 }, () => sector(tenant));
  if (more.length > 0) await insert(tenant, more);
  return tenant;
}

it('allows 5 active sectors a site and refuses the sixth', async () => {
  const tenant = await siteWith(5);
  const sixth = insert(tenant, [sector(tenant)]);
  await expect(sixth).rejects.toThrow(CheckConstraintViolationException);
  await expect(sixth).rejects.toThrow('at most 5 active sectors');
  expect(await active(tenant)).toBe(5);
});

it('refuses a bulk insert that goes beyond', async () => {
  const tenant = await siteWith(3);
  const three = [sector(tenant), sector(tenant), sector(tenant)];
  await expect(insert(tenant, three)).rejects.toThrow('at most 5');
  expect(await active(tenant)).toBe(3);
});

it('does not count inactive ones, and refuses to activate one too many', async () => {
  const tenant = await siteWith(5);
  const spare = sector(tenant, { isActive: false });
  await insert(tenant, [spare]);
  const activate = () => tenant.fork().nativeUpdate(Sector, { id: spare.id }, { isActive: true });
  await expect(activate()).rejects.toThrow('at most 5');
  await tenant.fork().nativeUpdate(Sector, { id: tenant.sectorId }, { isActive: false });
  await activate();
  expect(await active(tenant)).toBe(5);
});

it('lets an active sector of a full site be changed', async () => {
  const tenant = await siteWith(5);
  await tenant
    .fork()
    .nativeUpdate(Sector, { id: tenant.sectorId }, { isActive: true, name: 'Renamed' });
  expect(await active(tenant)).toBe(5);
});

it('lets one of two sectors inserted at once be the fifth', async () => {
  for (let round = 0; round < 5; round += 1) {
    const tenant = await siteWith(4);
    const outcomes = await Promise.allSettled([
      insert(tenant, [sector(tenant)]),
      insert(tenant, [sector(tenant)]),
    ]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await active(tenant)).toBe(5);
  }
});

it('refuses to move a sector to a full site', async () => {
  const tenant = await siteWith(5);
  const [siteId, sectorId] = [uuidv7(), uuidv7()];
  await tenant.transaction(async (em) => {
    const { accountId } = tenant;
    await em.insert(Site, { id: siteId, accountId, name: 'Second', slug: 'second' });
    await em.insert(Sector, sector(tenant, { id: sectorId, siteId }));
  });
  const move = tenant.fork().nativeUpdate(Sector, { id: sectorId }, { siteId: tenant.siteId });
  await expect(move).rejects.toThrow('at most 5');
});
