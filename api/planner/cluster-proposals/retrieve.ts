import { retrieveRoute } from '#api/shared/crud.ts';
import { proposalResource } from './proposal-resource.ts';

export const retrieveClusterProposal = retrieveRoute(proposalResource);
