import { Migration } from '@mikro-orm/migrations';

/** What the entities cannot declare: composite foreign keys, triggers that keep rows true, rights of the roles. */
export class Migration20261121000002Integrity extends Migration {
  override up(): void {
    // Forced row-level security binds the owner too, and the check of a new foreign key reads its table.
    this.addSql(
      "select set_config('app.account_id', '00000000-0000-0000-0000-000000000000', true);",
    );
    for (const statement of [...foreignKeys, ...triggers, ...rights]) this.addSql(statement);
  }
}

/** The sector is of the site and the site of the account, whatever the code does. */
const sectorTables = [
  'keywords',
  'clusters',
  'cluster_proposals',
  'content_ideas',
  'tasks',
  'contents',
  'images',
  'publishing_records',
];

/** Children of one sector that point at a row of the same sector; a row that is gone leaves the link empty. */
const sectorLinks: [table: string, column: string, target: string][] = [
  ['keywords', 'cluster_id', 'clusters'],
  ['content_ideas', 'cluster_id', 'clusters'],
  ['tasks', 'cluster_id', 'clusters'],
  ['tasks', 'idea_id', 'content_ideas'],
  ['contents', 'cluster_id', 'clusters'],
  ['contents', 'task_id', 'tasks'],
];

/** Every other row names its account. */
const accountTables = [
  'users',
  'refresh_tokens',
  'sites',
  'subscriptions',
  'keyword_embeddings',
  'content_versions',
  'credit_transactions',
  'credit_holds',
  'credit_usage_logs',
  'runs',
  'run_events',
  'outbox_messages',
  'idempotency_keys',
  'ai_steps',
  'ai_request_logs',
];

/** Foreign keys pass row-level security, so each names the account too: nothing hangs on another's row. */
const foreignKeys = [
  ...accountTables.map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_account_foreign
         foreign key (account_id) references igny8_accounts (id);`,
  ),
  ...[
    'sectors',
    'site_integrations',
    'remote_media',
    'content_taxonomies',
    'content_taxonomy_links',
  ].map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_site_foreign
         foreign key (account_id, site_id) references igny8_sites (account_id, id);`,
  ),
  ...sectorTables.map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_sector_foreign
         foreign key (account_id, site_id, sector_id) references igny8_sectors (account_id, site_id, id);`,
  ),
  ...sectorLinks.map(
    ([table, column, target]) =>
      `alter table igny8_${table} add constraint igny8_${table}_${column}_foreign
         foreign key (account_id, sector_id, ${column}) references igny8_${target} (account_id, sector_id, id)
         on delete set null (${column});`,
  ),
  ...['images', 'publishing_records'].map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_content_foreign
         foreign key (account_id, site_id, sector_id, content_id)
         references igny8_contents (account_id, site_id, sector_id, id);`,
  ),
  ...['publishing_records', 'remote_media'].map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_integration_foreign
         foreign key (account_id, site_id, integration_id)
         references igny8_site_integrations (account_id, site_id, id) on delete cascade;`,
  ),
  `alter table igny8_content_versions add constraint igny8_content_versions_content_foreign
     foreign key (account_id, content_id) references igny8_contents (account_id, id) on delete cascade;`,
  `alter table igny8_content_taxonomy_links add constraint igny8_content_taxonomy_links_content_foreign
     foreign key (account_id, site_id, content_id) references igny8_contents (account_id, site_id, id)
     on delete cascade;`,
  `alter table igny8_content_taxonomy_links add constraint igny8_content_taxonomy_links_taxonomy_foreign
     foreign key (account_id, site_id, taxonomy_id) references igny8_content_taxonomies (account_id, site_id, id)
     on delete cascade;`,
  `alter table igny8_refresh_tokens add constraint igny8_refresh_tokens_user_foreign
     foreign key (account_id, user_id) references igny8_users (account_id, id) on delete cascade;`,
  `alter table igny8_run_events add constraint igny8_run_events_run_foreign
     foreign key (account_id, run_id) references igny8_runs (account_id, id) on delete cascade;`,
  `alter table igny8_credit_holds add constraint igny8_credit_holds_run_foreign
     foreign key (account_id, run_id) references igny8_runs (account_id, id);`,
  `alter table igny8_runs add constraint igny8_runs_parent_foreign
     foreign key (account_id, parent_run_id) references igny8_runs (account_id, id);`,
  `alter table igny8_subscriptions add constraint igny8_subscriptions_plan_foreign
     foreign key (plan_id) references igny8_plans (id);`,
  `alter table igny8_accounts add constraint igny8_accounts_plan_foreign
     foreign key (plan_id) references igny8_plans (id);`,
  `alter table igny8_sites add constraint igny8_sites_industry_foreign
     foreign key (industry_id) references igny8_industries (id);`,
  `alter table igny8_industry_sectors add constraint igny8_industry_sectors_industry_foreign
     foreign key (industry_id) references igny8_industries (id);`,
];

const touch = [
  `create function igny8_touch() returns trigger language plpgsql as $$
   begin
     new.updated_at = now();
     new.row_version = old.row_version + 1;
     return new;
   end $$;`,
  `do $$ declare name text;
   begin
     for name in select table_name from information_schema.columns
       where table_schema = current_schema() and column_name = 'row_version' and table_name like 'igny8\\_%'
     loop
       execute format('create trigger touch before update on %I for each row execute function igny8_touch()', name);
     end loop;
   end $$;`,
];

/** The balance moves only with a line of the ledger, and a line never changes. */
const ledger = [
  `create function igny8_book_transaction() returns trigger language plpgsql as $$
   begin
     update igny8_accounts set credits = credits + new.amount where id = new.account_id
       returning credits into new.balance_after;
     if not found then raise foreign_key_violation using message = 'No such account'; end if;
     -- Numbered while the account is locked, so that the lines of one account stand in the order of its balance.
     new.sequence = nextval('igny8_credit_transactions_sequence');
     return new;
   end $$;`,
  `create trigger book before insert on igny8_credit_transactions
     for each row execute function igny8_book_transaction();`,
  `create function igny8_refuse_change() returns trigger language plpgsql as $$
   begin
     raise restrict_violation using message = format('%s is append-only', tg_table_name);
   end $$;`,
  `create trigger append_only before update or delete or truncate on igny8_credit_transactions
     for each statement execute function igny8_refuse_change();`,
  `create function igny8_guard_balance() returns trigger language plpgsql as $$
   begin
     if pg_trigger_depth() < 2 then
       raise restrict_violation using message = 'The balance moves only with the ledger';
     end if;
     return new;
   end $$;`,
  `create trigger guard_balance before update of credits on igny8_accounts
     for each row when (old.credits is distinct from new.credits) execute function igny8_guard_balance();`,
  `create function igny8_refuse_opening_balance() returns trigger language plpgsql as $$
   begin
     raise restrict_violation using message = 'An account begins without credits';
   end $$;`,
  `create trigger no_opening_balance before insert on igny8_accounts
     for each row when (new.credits <> 0) execute function igny8_refuse_opening_balance();`,
];

/**
 * Counts of a cluster follow its keywords and contents by statement, so that a bulk change counts once.
 * The clusters are locked before the counting begins: a transaction that waits for another one then counts
 * in a new snapshot, with the other's rows. `no key`, because each of them holds the key-share lock of its
 * own foreign key.
 */
const lockClusters = `perform 1 from igny8_clusters cluster where cluster.id = any(clusters)
       order by cluster.id for no key update;`;

const clusterCounts = [
  `create function igny8_count_keywords(clusters uuid[]) returns void language plpgsql as $$
   begin
     ${lockClusters}
     update igny8_clusters cluster set
       keywords_count = counted.keywords, volume = counted.volume
     from (
       select wanted.id, count(keyword.id)::int as keywords, 
         least(coalesce(sum(keyword.volume), 0), 2147483647)::int as volume
       from unnest(clusters) as wanted (id)
       left join igny8_keywords keyword on keyword.cluster_id = wanted.id and keyword.deleted_at is null
       group by wanted.id
     ) counted
     where cluster.id = counted.id
       and (cluster.keywords_count, cluster.volume) is distinct from (counted.keywords, counted.volume);
   end $$;`,
  `create function igny8_count_pages(clusters uuid[]) returns void language plpgsql as $$
   begin
     ${lockClusters}
     update igny8_clusters cluster set mapped_pages = counted.pages
     from (
       select wanted.id, count(content.id)::int as pages
       from unnest(clusters) as wanted (id)
       left join igny8_contents content on content.cluster_id = wanted.id and content.deleted_at is null
       group by wanted.id
     ) counted
     where cluster.id = counted.id and cluster.mapped_pages <> counted.pages;
   end $$;`,
  ...(['keywords', 'pages'] as const).flatMap((counted) => countTriggers(counted)),
];

function countTriggers(counted: 'keywords' | 'pages'): string[] {
  const table = counted === 'keywords' ? 'igny8_keywords' : 'igny8_contents';
  // What a count depends on: a change of anything else leaves the cluster alone.
  const columns = ['cluster_id', 'deleted_at', ...(counted === 'keywords' ? ['volume'] : [])];
  const columnsOf = (row: string) => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  const rows: Record<string, string> = {
    insert: 'select cluster_id from new_rows',
    update: `select unnest(array[before.cluster_id, after.cluster_id]) as cluster_id
           from old_rows before join new_rows after using (id)
           where ${columnsOf('before')} is distinct from ${columnsOf('after')}`,
    delete: 'select cluster_id from old_rows',
  };
  const referencing: Record<string, string> = {
    insert: 'new table as new_rows',
    update: 'old table as old_rows new table as new_rows',
    delete: 'old table as old_rows',
  };
  return Object.entries(rows).flatMap(([event, changed]) => [
    `create function igny8_recount_${counted}_${event}() returns trigger language plpgsql as $$
     begin
       perform igny8_count_${counted}(array(
         select distinct changed.cluster_id from (${changed}) changed
         where changed.cluster_id is not null order by 1));
       return null;
     end $$;`,
    `create trigger recount_${event} after ${event} on ${table} referencing ${referencing[event]}
       for each statement execute function igny8_recount_${counted}_${event}();`,
  ]);
}

/** A keyword that loses its cluster, also by the purge of that cluster, is new again. */
const unmapping = [
  `create function igny8_unmap_keyword() returns trigger language plpgsql as $$
   begin
     new.status = 'new';
     return new;
   end $$;`,
  `create trigger unmap before update of cluster_id on igny8_keywords
     for each row when (new.cluster_id is null and new.status = 'mapped')
     execute function igny8_unmap_keyword();`,
];

/** At most 5 active sectors a site; the site's row is locked so that two at once cannot both be the fifth. */
const sectorLimit = [
  `create function igny8_limit_sectors() returns trigger language plpgsql as $$
   begin
     perform 1 from igny8_sites where id = new.site_id for no key update;
     if (select count(*) from igny8_sectors where site_id = new.site_id and is_active and id <> new.id) >= 5 then
       raise check_violation using message = 'A site has at most 5 active sectors',
         constraint = 'igny8_sectors_active_limit';
     end if;
     return new;
   end $$;`,
  `create trigger limit_active before insert or update of is_active, site_id on igny8_sectors
     for each row when (new.is_active) execute function igny8_limit_sectors();`,
];

/** Wake-up calls only: whoever listens reads the rows, and polls in case a call was lost. */
const notifications = [
  `create function igny8_announce_outbox() returns trigger language plpgsql as $$
   begin
     perform pg_notify('igny8_outbox', '');
     return null;
   end $$;`,
  `create trigger announce after insert on igny8_outbox_messages
     for each statement execute function igny8_announce_outbox();`,
  `create function igny8_announce_run_event() returns trigger language plpgsql as $$
   begin
     perform pg_notify('igny8_run_events', json_build_object(
       'account_id', new.account_id, 'run_id', new.run_id, 'sequence', new.sequence)::text);
     return null;
   end $$;`,
  `create trigger announce after insert on igny8_run_events
     for each row execute function igny8_announce_run_event();`,
];

/** Sign-in knows an e-mail and not yet the account: this one look-up passes row-level security. */
const signIn = [
  `create function igny8_account_of_email(wanted text) returns uuid
     language sql stable security definer set search_path = public, pg_temp as $$
     select account_id from igny8_users where email = lower(wanted)
   $$;`,
  'grant create on schema public to igny8_system;',
  'alter function igny8_account_of_email(text) owner to igny8_system;',
  'revoke create on schema public from igny8_system;',
  'revoke all on function igny8_account_of_email(text) from public;',
  'grant execute on function igny8_account_of_email(text) to igny8_app;',
];

const triggers = [
  ...touch,
  ...ledger,
  ...clusterCounts,
  ...unmapping,
  ...sectorLimit,
  ...notifications,
];

const globalTables =
  'igny8_plans, igny8_industries, igny8_industry_sectors, igny8_credit_cost_configs, igny8_migrations';
const appendOnlyTables =
  'igny8_credit_transactions, igny8_run_events, igny8_credit_usage_logs, igny8_ai_request_logs';

const rights = [
  'grant usage on schema public to igny8_app, igny8_system;',
  'grant select, insert, update, delete on all tables in schema public to igny8_app, igny8_system;',
  'grant usage on all sequences in schema public to igny8_app, igny8_system;',
  `revoke insert, update, delete on ${globalTables} from igny8_app;`,
  `revoke update, delete on ${appendOnlyTables} from igny8_app;`,
  ...signIn,
];
