import { defineTextContract } from './define-text-contract.ts';

/** A service, for people of the places and needs it is offered to. */
export const generateServiceContentContract = defineTextContract('generate_service_content', {
  type: 'service',
  structure: 'service_page',
});
