import { retrieveRoute } from '#api/shared/crud.ts';
import { ideaResource } from './idea-resource.ts';

export const retrieveIdea = retrieveRoute(ideaResource);
