import { listOf, one } from '#api/shared/answer.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { findRow } from '#api/shared/find-row.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { route } from '#api/shared/route.ts';
import { industryRow } from '#contracts/api/identity/industries.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { Industry } from '#entities/identity/industry.ts';
import { presentIndustries, presentIndustry } from './industry-resource.ts';

const shared = { method: 'get', tag: 'Catalogue', throttle: 'auth', permission: 'view' } as const;

const list = declareList({ search: ['name'], ordering: { name: 'name' } });

export const listIndustries = route(
  {
    ...shared,
    path: 'auth/industries/',
    summary: 'List industries with their sectors',
    query: list.query,
    answer: listOf(industryRow),
  },
  async ({ em, query }) => {
    const page = await listRows(em, Industry, list, query, { isActive: true });
    return { ...page, rows: await presentIndustries(em, page.rows) };
  },
);

export const retrieveIndustry = route(
  {
    ...shared,
    path: 'auth/industries/{id}/',
    summary: 'Show an industry with its sectors',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, Industry, id, { isActive: true }),
    answer: one(industryRow),
  },
  ({ em, target }) => presentIndustry(em, target),
);
