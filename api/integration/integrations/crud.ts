import { deleteRoute, listRoute, retrieveRoute } from '#api/shared/crud.ts';
import { declareList, siteFilters } from '#api/shared/declare-list.ts';
import { integrationResource } from './integration-resource.ts';

const list = declareList({
  filters: {
    ...siteFilters,
    platform: { property: 'platform', kind: 'text' },
    sync_status: { property: 'syncStatus', kind: 'text' },
    is_active: { property: 'isActive', kind: 'boolean' },
  },
});

export const integrationCrud = [
  listRoute(integrationResource, list),
  retrieveRoute(integrationResource),
  deleteRoute(integrationResource, 'edit'),
];
