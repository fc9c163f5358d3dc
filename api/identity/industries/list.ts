import { listOf } from '#api/shared/answer.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { presentRow } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { industryRow } from '#contracts/api/identity/industries.ts';
import { Industry } from '#entities/identity/industry.ts';
import { IndustrySector } from '#entities/identity/industry-sector.ts';

const list = declareList({ search: ['name'], ordering: { name: 'name' } });

export const listIndustries = route(
  {
    method: 'get',
    path: 'auth/industries/',
    tag: 'Sites',
    throttle: 'auth',
    permission: 'view',
    summary: 'List industries with their sectors',
    query: list.query,
    answer: listOf(industryRow),
  },
  async ({ em, query }) => {
    const page = await listRows(em, Industry, list, query, { isActive: true });
    const industryIds = page.rows.map((industry) => industry.id);
    const sectors = await em.find(
      IndustrySector,
      { industryId: { $in: industryIds }, isActive: true },
      { orderBy: { name: 'asc' } },
    );
    const rows = page.rows.map((industry) => ({
      ...presentRow(industry),
      name: industry.name,
      slug: industry.slug,
      sectors: sectors
        .filter((sector) => sector.industryId === industry.id)
        .map(({ id, name, slug }) => ({ id, name, slug })),
    }));
    return { ...page, rows };
  },
);
