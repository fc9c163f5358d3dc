import { retrieveRoute } from '#api/shared/crud.ts';
import { clusterResource } from './cluster-resource.ts';

export const retrieveCluster = retrieveRoute(clusterResource);
