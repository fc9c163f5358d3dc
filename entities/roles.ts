import pg from 'pg';

/** Login roles and their passwords; `owner` is left out where the connecting role owns the database. */
export interface DatabaseRoles {
  owner?: RoleLogin;
  /** Serves requests and activities: row-level security always binds it. */
  app: RoleLogin;
  /** Relay, reconcilers, sweeps: passes row-level security. */
  system: RoleLogin;
}

export interface RoleLogin {
  name: string;
  password: string;
}

/**
 * Makes sure the roles exist with these passwords. Roles belong to the whole server, so this stands
 * outside the migrations. The connecting role must be allowed to create them.
 */
export async function ensureRoles(adminUrl: string, roles: DatabaseRoles): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Two processes that start at once must not race for the same role.
    await client.query("select pg_advisory_lock(hashtext('igny8-roles'))");
    if (roles.owner) await ensureRole(client, roles.owner, 'nobypassrls');
    await ensureRole(client, roles.app, 'nobypassrls');
    await ensureRole(client, roles.system, 'bypassrls');
    const owner = roles.owner ? client.escapeIdentifier(roles.owner.name) : 'current_user';
    await client.query(`grant ${client.escapeIdentifier(roles.system.name)} to ${owner}`);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: RoleLogin, bypass: string): Promise<void> {
  const name = client.escapeIdentifier(role.name);
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role.name]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  const options = `login nosuperuser nocreatedb nocreaterole ${bypass}`;
  await client.query(
    `${verb} role ${name} ${options} password ${client.escapeLiteral(role.password)}`,
  );
}

/** Name and password of the role a connection string logs in as. */
export function roleLoginOf(url: string): RoleLogin {
  const parsed = new URL(url);
  return {
    name: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
  };
}
