import type { RequestHandler } from 'express';

const models = [
  'gpt-4o-mini',
  'gpt-4o',
  'text-embedding-3-small',
  'text-embedding-3-large',
  'gpt-image-1',
];

/** GET /v1/models. The sandbox answers for every model name; these are the ones it lists. */
export const listModels: RequestHandler = (_request, response) => {
  const created = 1_704_067_200; // a fixed date: the list never changes
  response.json({
    object: 'list',
    data: models.map((id) => ({ id, object: 'model', created, owned_by: 'igny8-sandbox' })),
  });
};
