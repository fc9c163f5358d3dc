import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { deleted, one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { lockRow } from '#api/shared/lock-row.ts';
import { route } from '#api/shared/route.ts';
import type { Route } from '#api/shared/route-record.ts';
import { assertVersion, expectedVersion } from '#api/shared/row-version.ts';
import {
  industryBody,
  industryPatch,
  industryPut,
  industryRow,
} from '#contracts/api/identity/industries.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { slugify } from '#domain/shared/slug.ts';
import { Industry } from '#entities/identity/industry.ts';
import { IndustrySector } from '#entities/identity/industry-sector.ts';
import { setIndustrySectors } from '#entities/identity/set-industry-sectors.ts';
import { presentIndustry } from './industry-resource.ts';

const shared = { tag: 'Catalogue', throttle: 'auth', permission: 'develop' } as const;
const readOnlyFields = ['id', 'created_at', 'updated_at'];

async function applyFields(
  em: EntityManager,
  industry: Industry,
  { name, slug, is_active: isActive, sectors }: z.output<typeof industryPatch>,
) {
  if (name !== undefined) industry.name = name;
  if (slug !== undefined) industry.slug = slug;
  if (isActive !== undefined) industry.isActive = isActive;
  await em.persist(industry).flush();
  if (sectors) {
    const names = sectors.map((sector) => sector.name);
    await setIndustrySectors(em, industry.id, names);
  }
  return presentIndustry(em, await em.refreshOrFail(industry));
}

export const createIndustry = route(
  {
    ...shared,
    method: 'post',
    path: 'auth/industries/',
    summary: 'Create an industry with its sectors',
    readOnlyFields: [...readOnlyFields, 'row_version'],
    isIdempotent: true,
    body: industryBody,
    answer: one(industryRow, { status: 201 }),
  },
  ({ em, body }) =>
    em.transactional((inner) => {
      const slug = body.slug ?? slugify(body.name);
      return applyFields(inner, inner.create(Industry, { name: body.name, slug }), body);
    }),
);

function updateIndustry(method: 'put' | 'patch'): Route {
  return route(
    {
      ...shared,
      method,
      path: 'auth/industries/{id}/',
      summary: method === 'put' ? 'Replace an industry' : 'Change an industry',
      readOnlyFields,
      parameters: idParameters,
      target: (em, { id }) => findRow(em, Industry, id),
      body: method === 'put' ? industryPut : industryPatch,
      answer: one(industryRow),
    },
    ({ em, body, target, request }) =>
      em.transactional(async (inner) => {
        const industry = await lockRow(inner, Industry, inner.merge(target));
        assertVersion(expectedVersion(request, body), await presentIndustry(inner, industry));
        return applyFields(inner, industry, body);
      }),
  );
}

export const replaceIndustry = updateIndustry('put');
export const changeIndustry = updateIndustry('patch');

/** Sites and seed keywords point at industries: the database refuses to delete one in use, with 409. */
export const deleteIndustry = route(
  {
    ...shared,
    method: 'delete',
    path: 'auth/industries/{id}/',
    summary: 'Delete an industry nothing belongs to',
    description: 'An industry in use is refused with 409; switch it off with `is_active` instead.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, Industry, id),
    answer: deleted,
  },
  async ({ em, target }) => {
    await em.transactional(async (inner) => {
      await inner.nativeDelete(IndustrySector, { industryId: target.id });
      await inner.nativeDelete(Industry, { id: target.id });
    });
  },
);
