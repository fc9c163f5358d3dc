import type { EntityManager } from '@mikro-orm/postgresql';
import { deleteRoute, listRoute } from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { Invitation } from '#entities/identity/invitation.ts';
import { createInvitation } from './create.ts';
import { invitationResource } from './invitation-resource.ts';

const list = declareList({
  search: ['email'],
  filters: { role: { property: 'role', kind: 'text' } },
  ordering: { email: 'email', expires_at: 'expiresAt' },
});

/** In one statement, so that an acceptance at the same moment is not undone. */
async function withdraw(em: EntityManager, { id }: Invitation): Promise<void> {
  const withdrawn = await em.nativeDelete(Invitation, { id, acceptedAt: null });
  if (withdrawn === 0) throw conflict('This invitation was accepted; delete the user instead');
}

export const invitationRoutes = [
  listRoute(invitationResource, list),
  createInvitation,
  deleteRoute(invitationResource, 'manage_users', withdraw),
];
