import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import {
  createRoute,
  deleteRoute,
  listRoute,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import {
  costConfigBody,
  costConfigPatch,
  costConfigPut,
} from '#contracts/api/billing/cost-config.ts';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { operations } from '#domain/billing/operation-table.ts';
import { canonicalOperation, type OperationName } from '#domain/billing/operations.ts';
import { CreditCostConfig } from '#entities/billing/credit-cost-config.ts';
import { costConfigResource } from './cost-config-resource.ts';

const list = declareList({
  search: ['operation', 'displayName'],
  filters: {
    operation: { property: 'operation', kind: 'text' },
    is_active: { property: 'isActive', kind: 'boolean' },
  },
  ordering: { operation: 'operation', credits: 'credits' },
});

/** What is counted belongs to the operation; another unit would change every estimate and settlement. */
function requireOwnUnit(operation: OperationName, unit: string | undefined): void {
  const own = operations[operation].unit;
  if (unit !== undefined && unit !== own) {
    throw unprocessable('unit', `${operation} is counted by ${own}`);
  }
}

async function make(em: EntityManager, body: z.output<typeof costConfigBody>) {
  const operation = canonicalOperation(body.operation);
  const shipped = operations[operation];
  requireOwnUnit(operation, body.unit);
  if ((await em.count(CreditCostConfig, { operation })) > 0) {
    throw conflict('This operation has a price of its own: change that one', 'operation');
  }
  return em.create(CreditCostConfig, {
    operation,
    credits: body.credits,
    displayName: body.display_name ?? shipped.displayName,
    description: body.description ?? '',
    isActive: body.is_active ?? true,
    previousCredits: shipped.credits,
  });
}

function apply(
  em: EntityManager,
  config: CreditCostConfig,
  body: z.output<typeof costConfigPatch>,
) {
  const operation = canonicalOperation(config.operation);
  if (body.operation !== undefined && canonicalOperation(body.operation) !== operation) {
    throw conflict('A price stays with its operation: make another one', 'operation');
  }
  requireOwnUnit(operation, body.unit);
  const { credits, display_name: displayName, description, is_active: isActive } = body;
  em.assign(config, { credits, displayName, description, isActive }, { ignoreUndefined: true });
}

export const costConfigRoutes = [
  listRoute(costConfigResource, list),
  createRoute(costConfigResource, { permission: 'develop', body: costConfigBody, make }),
  retrieveRoute(costConfigResource),
  updateRoute(costConfigResource, 'put', { permission: 'develop', body: costConfigPut, apply }),
  updateRoute(costConfigResource, 'patch', { permission: 'develop', body: costConfigPatch, apply }),
  deleteRoute(costConfigResource, 'develop'),
];
