import { retrieveRoute } from '#api/shared/crud.ts';
import { keywordImportResource } from './keyword-import-resource.ts';

export const retrieveKeywordImport = retrieveRoute(keywordImportResource);
