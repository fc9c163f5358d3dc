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
import { restoreRoute } from '#api/shared/restore.ts';
import {
  authorProfileBody,
  authorProfilePatch,
  authorProfilePut,
} from '#contracts/api/thinker/author-profiles.ts';
import { AuthorProfile } from '#entities/thinker/author-profile.ts';
import { assertProfilesAllowed, removeAuthorProfile } from '#entities/thinker/author-profiles.ts';
import { authorProfileResource as resource } from './author-profile-resource.ts';

const permission = 'edit';

const list = declareList({
  search: ['name'],
  filters: { language: { property: 'language', kind: 'text' } },
  ordering: { name: 'name' },
  hasTrash: true,
});

function columnsOf({ row_version: _version, ...body }: z.output<typeof authorProfilePatch>) {
  const { writing_samples: writingSamples, ...others } = body;
  return { ...others, writingSamples };
}

const change = {
  permission,
  apply: (em: EntityManager, profile: AuthorProfile, body: z.output<typeof authorProfilePatch>) => {
    em.assign(profile, columnsOf(body), { ignoreUndefined: true });
  },
} as const;

export const authorProfileRoutes = [
  listRoute(resource, list),
  createRoute(resource, {
    permission,
    body: authorProfileBody,
    async make(em, body, { accountId }) {
      await assertProfilesAllowed(em, accountId, 1);
      const profile = em.create(AuthorProfile, { accountId, name: body.name });
      return em.assign(profile, columnsOf(body), { ignoreUndefined: true });
    },
  }),
  retrieveRoute(resource),
  updateRoute(resource, 'put', { ...change, body: authorProfilePut }),
  updateRoute(resource, 'patch', { ...change, body: authorProfilePatch }),
  deleteRoute(resource, permission, (em, { id }) =>
    em.transactional((inner) => removeAuthorProfile(inner, id)),
  ),
  restoreRoute(resource, {
    permission,
    taken: { field: 'name', message: 'Another author profile has this name by now' },
    prepare: async (em, profiles) => {
      const [first] = profiles;
      if (first) await assertProfilesAllowed(em, first.accountId, profiles.length);
    },
  }),
];
