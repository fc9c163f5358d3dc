import { Migration } from '@mikro-orm/migrations';

/** What the entities of identity and settings cannot declare: foreign keys, the audit log, the door, rights. */
export class Migration20261121000005IdentityIntegrity extends Migration {
  override up(): void {
    // Forced row-level security binds the owner too, and the check of a new foreign key reads its table.
    this.addSql(
      "select set_config('app.account_id', '00000000-0000-0000-0000-000000000000', true);",
    );
    const statements = [
      ...foreignKeys,
      ...touch,
      ...audit,
      ...door,
      ...backlog,
      ...lists,
      ...throttle,
      ...rights,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

const newTables = [
  'account_settings',
  'ai_settings',
  'api_keys',
  'audit_logs',
  'email_messages',
  'email_verification_tokens',
  'integration_settings',
  'invitations',
  'module_enable_settings',
  'module_settings',
  'notifications',
  'password_reset_tokens',
  'seed_keywords',
  'site_user_accesses',
  'system_settings',
  'user_settings',
];
const globalTables = [
  'plans',
  'industries',
  'industry_sectors',
  'credit_cost_configs',
  'seed_keywords',
  'system_settings',
];

const accountTables = newTables.filter(
  (table) => !globalTables.includes(table) && table !== 'site_user_accesses',
);

/** Gone with their user. */
const userTables = [
  'api_keys',
  'email_verification_tokens',
  'notifications',
  'password_reset_tokens',
  'site_user_accesses',
  'user_settings',
];

/** Stays when the user goes: [table, column]. */
const userLinks: [table: string, column: string][] = [
  ['invitations', 'invited_by_id'],
  ['site_user_accesses', 'granted_by_id'],
  ['email_messages', 'user_id'],
];

const foreignKeys = [
  ...accountTables.map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_account_foreign
         foreign key (account_id) references igny8_accounts (id);`,
  ),
  ...userTables.map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_user_foreign
         foreign key (account_id, user_id) references igny8_users (account_id, id) on delete cascade;`,
  ),
  ...userLinks.map(
    ([table, column]) =>
      `alter table igny8_${table} add constraint igny8_${table}_${column}_foreign
         foreign key (account_id, ${column}) references igny8_users (account_id, id)
         on delete set null (${column});`,
  ),
  `alter table igny8_site_user_accesses add constraint igny8_site_user_accesses_site_foreign
     foreign key (account_id, site_id) references igny8_sites (account_id, id) on delete cascade;`,
  // The account is there before its owner: checked when the registration commits.
  `alter table igny8_accounts add constraint igny8_accounts_owner_foreign
     foreign key (id, owner_id) references igny8_users (account_id, id) deferrable initially deferred;`,
  `alter table igny8_users add constraint igny8_users_current_site_foreign
     foreign key (account_id, current_site_id) references igny8_sites (account_id, id)
     on delete set null (current_site_id);`,
  `alter table igny8_seed_keywords add constraint igny8_seed_keywords_industry_sector_foreign
     foreign key (industry_id, industry_sector_id) references igny8_industry_sectors (industry_id, id);`,
  `alter table igny8_sectors add constraint igny8_sectors_industry_sector_foreign
     foreign key (industry_sector_id) references igny8_industry_sectors (id);`,
  `alter table igny8_subscriptions add constraint igny8_subscriptions_downgrade_plan_foreign
     foreign key (downgrade_to_plan_id) references igny8_plans (id);`,
];

const touch = newTables.map((table) => {
  // The door notes when a key was used: no change of the key, so its version stays.
  const when =
    table === 'api_keys' ? 'when (old.last_used_at is not distinct from new.last_used_at) ' : '';
  return `create trigger touch before update on igny8_${table} for each row ${when}execute function igny8_touch();`;
});

/** [table, object type, columns whose change alone is no deed of a person]. */
const audited: [table: string, objectType: string, unheeded?: string][] = [
  ['accounts', 'account', 'credits,unverified_article_run_id'],
  ['users', 'user', 'last_login_at,last_login_with,last_address,current_site_id,token_version'],
  ['sites', 'site'],
  ['sectors', 'sector'],
  ['site_user_accesses', 'site_user_access'],
  ['invitations', 'invitation'],
  ['api_keys', 'api_key', 'last_used_at'],
  ['site_integrations', 'site_integration', 'sync_status,last_sync_at,last_error'],
  ['subscriptions', 'subscription'],
  ['account_settings', 'account_setting'],
  ['ai_settings', 'ai_settings'],
  ['integration_settings', 'integration_settings'],
  ['module_enable_settings', 'module_enable_settings'],
  ['module_settings', 'module_setting'],
  ['plans', 'plan'],
  ['industries', 'industry'],
  ['industry_sectors', 'industry_sector'],
  ['credit_cost_configs', 'credit_cost_config'],
  ['system_settings', 'system_setting'],
];

/**
 * A trigger and not the code writes the log: no path can forget it. It runs as the system role because a
 * developer's change of an account is a line of that account. Names of columns only, never their values.
 */
const audit = [
  `create function igny8_audit() returns trigger language plpgsql
     security definer set search_path = public, pg_temp as $$
   declare
     old_row jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
     new_row jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
     present jsonb := case when tg_op = 'DELETE' then old_row else new_row end;
     account text := case tg_argv[0] when 'account' then present ->> 'id'
       else coalesce(present ->> 'account_id', current_setting('app.account_id', true)) end;
     changed jsonb := '[]';
   begin
     if tg_op = 'UPDATE' then
       select coalesce(jsonb_agg(key order by key), '[]') into changed from jsonb_object_keys(new_row) key
       where new_row -> key is distinct from old_row -> key
         and key <> all (string_to_array('updated_at,row_version,' || tg_argv[1], ','));
       if changed = '[]' then return null; end if;
     end if;
     -- An operator's script on global rows acts for no account.
     if coalesce(account, '') = '' then return null; end if;
     insert into igny8_audit_logs
       (account_id, user_id, api_key_id, action, object_type, object_id, changed_fields, address)
     values (account::uuid, nullif(current_setting('app.user_id', true), '')::uuid,
       nullif(current_setting('app.api_key_id', true), '')::uuid,
       case tg_op when 'INSERT' then 'create' when 'UPDATE' then 'update' else 'delete' end,
       tg_argv[0], (present ->> 'id')::uuid, changed,
       nullif(current_setting('app.address', true), ''));
     return null;
   end $$;`,
  ...audited.map(
    ([table, objectType, unheeded = '']) =>
      `create trigger audit after insert or update or delete on igny8_${table}
         for each row execute function igny8_audit('${objectType}', '${unheeded}');`,
  ),
  `create trigger append_only before update or delete or truncate on igny8_audit_logs
     for each statement execute function igny8_refuse_change();`,
];

/** What the API must know of a caller before the tenant is known: one call, past row-level security. */
const door = [
  `create function igny8_identify(wanted_account uuid, wanted_user uuid)
     returns table (role text, is_active boolean, token_version int, home_account_id uuid, is_system boolean,
       throttle_rates jsonb, disabled_modules text[], granted_site_ids uuid[])
     language sql stable security definer set search_path = public, pg_temp as $$
     select person.role, person.is_active, person.token_version, home.id, home.is_system,
       coalesce(plan.features -> 'throttle_rates', '{}') || account.throttle_rates,
       array(select left(switch.key, -length('_enabled')) from jsonb_each(to_jsonb(switches)) switch
         where right(switch.key, length('_enabled')) = '_enabled' and switch.value = 'false'),
       case when person.role in ('editor', 'viewer') then array(
         select access.site_id from igny8_site_user_accesses access where access.user_id = person.id) end
     from igny8_users person
     join igny8_accounts home on home.id = person.account_id
     join igny8_accounts account on account.id = wanted_account
     left join igny8_plans plan on plan.id = account.plan_id
     left join igny8_module_enable_settings switches on switches.account_id = account.id
     where person.id = wanted_user and (person.account_id = wanted_account
       or person.role in ('developer', 'system_bot') or home.is_system)
   $$;`,
  `create function igny8_identify_api_key(wanted_hash text)
     returns table (id uuid, account_id uuid, user_id uuid, scopes jsonb, is_valid boolean)
     language sql volatile security definer set search_path = public, pg_temp as $$
     update igny8_api_keys set last_used_at = now() where key_hash = wanted_hash
       and revoked_at is null and (last_used_at is null or last_used_at < now() - interval '1 minute');
     select key.id, key.account_id, key.user_id, key.scopes,
       key.revoked_at is null and (key.expires_at is null or key.expires_at > now())
     from igny8_api_keys key where key.key_hash = wanted_hash
   $$;`,
];

/** What waits, over all accounts, for the metrics: counts of rows that partial indexes hold, no tenant's data. */
/**
 * What the long lists are ordered by: a page by cursor is a range of one of these, however far in the list.
 * Other tables have some thousand rows an account, and a sort of those costs less than an index at each write.
 */
const lists = [
  ...['updated_at', 'volume', 'difficulty', 'keyword'].map(
    (column) =>
      `create index igny8_keywords_account_id_${column}_id_index on igny8_keywords (account_id, ${column}, id);`,
  ),
  'create index igny8_idempotency_keys_expires_at_index on igny8_idempotency_keys (expires_at);',
];

const backlog = [
  `create index igny8_outbox_messages_dead_index on igny8_outbox_messages (dead_at)
     where dead_at is not null and sent_at is null;`,
  `create function igny8_backlog() returns table (
       undelivered bigint, oldest_seconds double precision, dead bigint, live_runs jsonb)
     language sql stable security definer set search_path = public, pg_temp as $$
     select
       (select count(*) from igny8_outbox_messages where sent_at is null and dead_at is null),
       (select coalesce(extract(epoch from now() - min(created_at)), 0)
         from igny8_outbox_messages where sent_at is null and dead_at is null)::double precision,
       (select count(*) from igny8_outbox_messages where dead_at is not null and sent_at is null),
       (select coalesce(jsonb_object_agg(status, runs), '{}') from (
         select status, count(*) as runs from igny8_runs
         where status in ('queued', 'running', 'paused', 'awaiting_approval') group by status) live)
   $$;`,
];

const systemFunctions = [
  'igny8_audit()',
  'igny8_identify(uuid, uuid)',
  'igny8_identify_api_key(text)',
  'igny8_backlog()',
];

/** Unlogged: counts of the last minutes may be lost with a crash, and cost no write-ahead log. */
const throttle = [
  `create unlogged table igny8_throttle_counters (
     key varchar(255) primary key, points int not null default 0, expire bigint);`,
];

const rights = [
  ...[...newTables, ...globalTables, 'throttle_counters'].map(
    (table) => `grant select, insert, update, delete on igny8_${table} to igny8_app, igny8_system;`,
  ),
  'revoke update, delete on igny8_audit_logs from igny8_app;',
  'grant create on schema public to igny8_system;',
  ...systemFunctions.flatMap((name) => [
    `alter function ${name} owner to igny8_system;`,
    `revoke all on function ${name} from public;`,
    `grant execute on function ${name} to igny8_app;`,
  ]),
  'revoke create on schema public from igny8_system;',
];
