import { retrieveRoute } from '#api/shared/crud.ts';
import { imageResource } from './image-resource.ts';

export const retrieveImage = retrieveRoute(imageResource);
