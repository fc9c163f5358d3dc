import { describe, expect, it } from 'vitest';
import { type Access, roleAllows } from '#contracts/api/shared/access.ts';

const roles = ['viewer', 'editor', 'system_bot', 'admin', 'owner', 'developer'];

describe('who may', () => {
  it.each<[Access, string[]]>([
    ['any', roles],
    ['editor', roles.slice(1)],
    ['admin', ['admin', 'owner', 'developer']],
    ['owner', ['owner', 'developer']],
    ['developer', ['developer']],
  ])('%s', (access, allowed) => {
    expect(roles.filter((role) => roleAllows(role, access))).toEqual(allowed);
  });

  it('is nobody with a role we do not know', () => {
    expect(roleAllows('emperor', 'any')).toBe(false);
  });
});
