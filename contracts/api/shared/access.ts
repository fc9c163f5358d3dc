/** Who may call a route: the lowest role, `any` for every signed-in one, `public` without a token. */
export type Access = 'any' | 'editor' | 'admin' | 'owner' | 'developer';

/** Roles in rising power (spec/domain.md). A bot of the system acts with an editor's power. */
const rank: Record<string, number> = {
  viewer: 0,
  editor: 1,
  system_bot: 1,
  admin: 2,
  owner: 3,
  developer: 4,
};

const needed: Record<Access, number> = { any: 0, editor: 1, admin: 2, owner: 3, developer: 4 };

/** True when `role` is at least what `access` asks for; an unknown role may nothing. */
export function roleAllows(role: string, access: Access): boolean {
  return (rank[role] ?? -1) >= needed[access];
}
