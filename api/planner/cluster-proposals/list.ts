import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { proposalResource } from './proposal-resource.ts';

export const listClusterProposals = listRoute(
  proposalResource,
  declareList({
    filters: {
      ...sectorFilters,
      run_id: { property: 'runId', kind: 'id' },
      status: { property: 'status', kind: 'text' },
      is_preview: { property: 'isPreview', kind: 'boolean' },
    },
  }),
);
