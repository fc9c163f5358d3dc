import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { keywordImportResource } from './keyword-import-resource.ts';

export const listKeywordImports = listRoute(
  keywordImportResource,
  declareList({ filters: { ...sectorFilters, status: { property: 'status', kind: 'text' } } }),
);
