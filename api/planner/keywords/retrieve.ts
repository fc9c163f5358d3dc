import { retrieveRoute } from '#api/shared/crud.ts';
import { keywordResource } from './keyword-resource.ts';

export const retrieveKeyword = retrieveRoute(keywordResource);
