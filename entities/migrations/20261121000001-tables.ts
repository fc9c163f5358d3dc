import { Migration } from '@mikro-orm/migrations';

/**
 * Version 7 as RFC 9562 lays it out: milliseconds in the first 48 bits, the rest random. PostgreSQL has
 * its own only from 18 on.
 */
const uuidV7 = `create function igny8_uuid_v7() returns uuid language sql volatile as $$
  select encode(set_bit(set_bit(overlay(
    uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
    from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;`;

/** Tables, indexes, checks and row-level security, as the entities declare them. */
export class Migration20261121000001Tables extends Migration {
  override up(): void {
    this.addSql(uuidV7);
    this.addSql('create sequence igny8_credit_transactions_sequence;');
    this.addSql('create sequence igny8_outbox_messages_sequence;');
    this.addSql(`create table igny8_accounts (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      name text not null,
      slug text not null,
      owner_id uuid null,
      plan_id uuid null,
      status text not null default 'active',
      is_system boolean not null default false,
      credits int not null default 0,
      low_credit_threshold int not null default 100,
      auto_topup_enabled boolean not null default false,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_accounts add constraint igny8_accounts_slug_unique unique (slug);`,
    );
    this.addSql(
      `alter table igny8_accounts add constraint igny8_accounts_credits_check check (credits >= 0);`,
    );
    this.addSql(
      `alter table igny8_accounts add constraint igny8_accounts_status_check check (status in ('active', 'trial', 'suspended', 'cancelled'));`,
    );

    this.addSql(`create table igny8_ai_request_logs (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      run_id uuid null,
      function_name text not null,
      provider text not null,
      model text not null,
      prompt_version text null,
      attempt int not null,
      tokens_in int not null default 0,
      tokens_out int not null default 0,
      cost_usd_micros bigint null,
      latency_milliseconds int not null,
      status text not null,
      error text null,
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_ai_request_logs_account_id_created_at_id_index on igny8_ai_request_logs (account_id, created_at, id);`,
    );
    this.addSql(
      `alter table igny8_ai_request_logs add constraint igny8_ai_request_logs_status_check check (status in ('ok', 'failed'));`,
    );

    this.addSql(`create table igny8_ai_steps (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      run_id uuid not null,
      function_name text not null,
      subject jsonb not null,
      prompt_version text not null,
      model text not null,
      messages jsonb not null,
      reserved_credits int not null,
      replies jsonb not null default '[]',
      status text not null default 'prepared',
      outcome jsonb null,
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_ai_steps_account_id_run_id_index on igny8_ai_steps (account_id, run_id);`,
    );
    this.addSql(
      `alter table igny8_ai_steps add constraint igny8_ai_steps_status_check check (status in ('prepared', 'replied', 'saved', 'failed'));`,
    );

    this.addSql(`create table igny8_clusters (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      sector_id uuid not null,
      deleted_at timestamptz(6) null,
      name text not null,
      description text not null default '',
      pillar_keyword text null,
      cohesion double precision null,
      status text not null default 'new',
      disabled boolean not null default false,
      keywords_count int not null default 0,
      volume int not null default 0,
      mapped_pages int not null default 0,
      primary key (id)
    );`);
    this.addSql(
      `create unique index igny8_clusters_living_name_unique on igny8_clusters (sector_id, lower(name)) where deleted_at is null;`,
    );
    this.addSql(
      `create index igny8_clusters_account_id_site_id_sector_id_status_index on igny8_clusters (account_id, site_id, sector_id, status);`,
    );
    this.addSql(
      `create index igny8_clusters_account_id_created_at_id_index on igny8_clusters (account_id, created_at, id);`,
    );
    this.addSql(
      `alter table igny8_clusters add constraint igny8_clusters_account_id_sector_id_id_unique unique (account_id, sector_id, id);`,
    );
    this.addSql(
      `alter table igny8_clusters add constraint igny8_clusters_status_check check (status in ('new', 'mapped', 'active'));`,
    );

    this.addSql(`create table igny8_cluster_proposals (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      sector_id uuid not null,
      run_id uuid not null,
      keyword_ids jsonb not null,
      groups jsonb not null,
      left_out jsonb not null default '[]',
      outcome jsonb null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_cluster_proposals add constraint igny8_cluster_proposals_run_id_unique unique (run_id);`,
    );

    this.addSql(`create table igny8_contents (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      sector_id uuid not null,
      deleted_at timestamptz(6) null,
      task_id uuid null,
      title text not null,
      slug text not null,
      html_content text not null,
      word_count int not null,
      entity_type text not null default 'article',
      content_structure text not null default 'guide',
      meta_title text not null default '',
      meta_description text not null default '',
      primary_keyword text not null default '',
      secondary_keywords jsonb not null default '[]',
      cluster_id uuid null,
      approved_by uuid null,
      approved_at timestamptz(6) null,
      reject_reason text null,
      status text not null default 'draft',
      source text not null default 'igny8',
      sync_status text not null default 'native',
      external_id text null,
      external_url text null,
      version int not null default 1,
      linker_version int not null default 0,
      optimizer_version int not null default 0,
      primary key (id)
    );`);
    this.addSql(
      `create unique index igny8_contents_external_unique on igny8_contents (site_id, source, external_id) where external_id is not null;`,
    );
    this.addSql(
      `create unique index igny8_contents_living_task_unique on igny8_contents (task_id) where deleted_at is null;`,
    );
    this.addSql(
      `create index igny8_contents_account_id_site_id_sector_id_status_index on igny8_contents (account_id, site_id, sector_id, status);`,
    );
    this.addSql(
      `create index igny8_contents_account_id_created_at_id_index on igny8_contents (account_id, created_at, id);`,
    );
    this.addSql(
      `alter table igny8_contents add constraint igny8_contents_account_id_id_unique unique (account_id, id);`,
    );
    this.addSql(
      `alter table igny8_contents add constraint igny8_contents_account_id_site_id_id_unique unique (account_id, site_id, id);`,
    );
    this.addSql(
      `alter table igny8_contents add constraint igny8_contents_account_id_site_id_sector_id_id_unique unique (account_id, site_id, sector_id, id);`,
    );
    this.addSql(
      `alter table igny8_contents add constraint igny8_contents_entity_type_check check (entity_type in ('blog_post', 'article', 'product', 'service', 'taxonomy', 'page'));`,
    );
    this.addSql(
      `alter table igny8_contents add constraint igny8_contents_content_structure_check check (content_structure in ('guide', 'how_to', 'listicle', 'comparison', 'review', 'landing_page'));`,
    );
    this.addSql(
      `alter table igny8_contents add constraint igny8_contents_status_check check (status in ('draft', 'linked', 'optimized', 'review', 'approved', 'published', 'archived'));`,
    );
    this.addSql(
      `alter table igny8_contents add constraint igny8_contents_source_check check (source in ('igny8', 'wordpress', 'shopify', 'ghost', 'custom'));`,
    );
    this.addSql(
      `alter table igny8_contents add constraint igny8_contents_sync_status_check check (sync_status in ('native', 'imported', 'synced'));`,
    );

    this.addSql(`create table igny8_content_ideas (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      sector_id uuid not null,
      deleted_at timestamptz(6) null,
      idea_title text not null,
      description text not null default '',
      content_type text not null default 'article',
      content_structure text not null default 'guide',
      target_keywords jsonb not null default '[]',
      cluster_id uuid null,
      estimated_word_count int not null default 1000,
      status text not null default 'new',
      primary key (id)
    );`);
    this.addSql(
      `create unique index igny8_content_ideas_living_title_unique on igny8_content_ideas (site_id, lower(idea_title)) where deleted_at is null;`,
    );
    this.addSql(
      `create index igny8_content_ideas_account_id_cluster_id_index on igny8_content_ideas (account_id, cluster_id);`,
    );
    this.addSql(
      `create index igny8_content_ideas_account_id_created_at_id_index on igny8_content_ideas (account_id, created_at, id);`,
    );
    this.addSql(
      `alter table igny8_content_ideas add constraint igny8_content_ideas_account_id_sector_id_id_unique unique (account_id, sector_id, id);`,
    );
    this.addSql(
      `alter table igny8_content_ideas add constraint igny8_content_ideas_content_type_check check (content_type in ('blog_post', 'article', 'product', 'service', 'taxonomy', 'page'));`,
    );
    this.addSql(
      `alter table igny8_content_ideas add constraint igny8_content_ideas_content_structure_check check (content_structure in ('guide', 'how_to', 'listicle', 'comparison', 'review', 'landing_page'));`,
    );
    this.addSql(
      `alter table igny8_content_ideas add constraint igny8_content_ideas_status_check check (status in ('new', 'queued', 'completed'));`,
    );

    this.addSql(`create table igny8_content_taxonomies (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      name text not null,
      slug text not null,
      taxonomy_type text not null,
      description text not null default '',
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_content_taxonomies add constraint igny8_content_taxonomies_site_id_slug_taxonomy_type_unique unique (site_id, slug, taxonomy_type);`,
    );
    this.addSql(
      `alter table igny8_content_taxonomies add constraint igny8_content_taxonomies_account_id_site_id_id_unique unique (account_id, site_id, id);`,
    );
    this.addSql(
      `alter table igny8_content_taxonomies add constraint igny8_content_taxonomies_taxonomy_type_check check (taxonomy_type in ('category', 'tag', 'product_category', 'cluster'));`,
    );

    this.addSql(`create table igny8_content_taxonomy_links (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      content_id uuid not null,
      taxonomy_id uuid not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_content_taxonomy_links add constraint igny8_content_taxonomy_links_content_id_taxonomy_id_unique unique (content_id, taxonomy_id);`,
    );

    this.addSql(`create table igny8_content_versions (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      content_id uuid not null,
      version int not null,
      title text not null,
      html text not null,
      meta_title text not null default '',
      meta_description text not null default '',
      made_by_user_id uuid null,
      made_by_run_id uuid null,
      reason text not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_content_versions add constraint igny8_content_versions_content_id_version_unique unique (content_id, version);`,
    );

    this.addSql(`create table igny8_credit_cost_configs (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      operation text not null,
      credits int not null,
      display_name text not null,
      description text not null default '',
      is_active boolean not null default true,
      previous_credits int null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_credit_cost_configs add constraint igny8_credit_cost_configs_operation_unique unique (operation);`,
    );
    this.addSql(
      `alter table igny8_credit_cost_configs add constraint igny8_credit_cost_configs_credits_check check (credits >= 0);`,
    );

    this.addSql(`create table igny8_credit_holds (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      run_id uuid not null,
      reserved int not null,
      settled int not null default 0,
      released int not null default 0,
      closed boolean not null default false,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_credit_holds add constraint igny8_credit_holds_run_id_unique unique (run_id);`,
    );
    this.addSql(
      `create index igny8_credit_holds_account_id_closed_index on igny8_credit_holds (account_id, closed);`,
    );
    this.addSql(
      `alter table igny8_credit_holds add constraint igny8_credit_holds_amounts_check check (reserved >= 0 and settled >= 0 and released >= 0 and settled + released <= reserved);`,
    );

    this.addSql(`create table igny8_credit_transactions (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      sequence bigint not null default nextval('igny8_credit_transactions_sequence'::regclass),
      type text not null,
      amount int not null,
      balance_after int not null default 0,
      description text not null,
      metadata jsonb not null default '{}',
      idempotency_key text not null,
      run_id uuid null,
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_credit_transactions_account_id_created_at_id_index on igny8_credit_transactions (account_id, created_at, id);`,
    );
    this.addSql(
      `create index igny8_credit_transactions_account_id_run_id_index on igny8_credit_transactions (account_id, run_id);`,
    );
    this.addSql(
      `alter table igny8_credit_transactions add constraint igny8_credit_transactions_account_id_idempotency_key_unique unique (account_id, idempotency_key);`,
    );
    this.addSql(
      `alter table igny8_credit_transactions add constraint igny8_credit_transactions_type_check check (type in ('purchase', 'subscription', 'reservation', 'settlement', 'release', 'refund', 'adjustment', 'expiry'));`,
    );

    this.addSql(`create table igny8_credit_usage_logs (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      operation text not null,
      credits_used int not null,
      cost_usd_micros bigint null,
      model text null,
      tokens_in int not null default 0,
      tokens_out int not null default 0,
      run_id uuid null,
      related_object_type text null,
      related_object_id uuid null,
      metadata jsonb not null default '{}',
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_credit_usage_logs_account_id_created_at_id_index on igny8_credit_usage_logs (account_id, created_at, id);`,
    );

    this.addSql(`create table igny8_idempotency_keys (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      user_id uuid not null,
      key text not null,
      request_hash text not null,
      status int null,
      body jsonb null,
      expires_at timestamptz(6) not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_idempotency_keys add constraint igny8_idempotency_keys_account_id_user_id_key_unique unique (account_id, user_id, key);`,
    );

    this.addSql(`create table igny8_images (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      sector_id uuid not null,
      deleted_at timestamptz(6) null,
      content_id uuid not null,
      image_type text not null,
      position int not null default 0,
      prompt text not null,
      alt_text text not null default '',
      caption text not null default '',
      provider text null,
      storage_key text null,
      sha256 text null,
      width int null,
      height int null,
      mime text null,
      bytes int null,
      status text not null default 'prompt_ready',
      error text null,
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_images_account_id_content_id_index on igny8_images (account_id, content_id);`,
    );
    this.addSql(
      `create index igny8_images_account_id_created_at_id_index on igny8_images (account_id, created_at, id);`,
    );
    this.addSql(
      `alter table igny8_images add constraint igny8_images_image_type_check check (image_type in ('featured', 'in_article', 'desktop', 'mobile'));`,
    );
    this.addSql(
      `alter table igny8_images add constraint igny8_images_status_check check (status in ('pending', 'prompt_ready', 'generating', 'generated', 'failed'));`,
    );

    this.addSql(`create table igny8_industries (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      name text not null,
      slug text not null,
      is_active boolean not null default true,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_industries add constraint igny8_industries_slug_unique unique (slug);`,
    );

    this.addSql(`create table igny8_industry_sectors (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      industry_id uuid not null,
      name text not null,
      slug text not null,
      is_active boolean not null default true,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_industry_sectors add constraint igny8_industry_sectors_industry_id_slug_unique unique (industry_id, slug);`,
    );

    this.addSql(`create table igny8_keywords (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      sector_id uuid not null,
      deleted_at timestamptz(6) null,
      keyword text not null,
      original_keyword text not null,
      volume int null,
      difficulty int null,
      cpc double precision null,
      cpc_currency text null,
      intent text null,
      country text null,
      source text null,
      attributes jsonb not null default '{}',
      cluster_id uuid null,
      status text not null default 'new',
      disabled boolean not null default false,
      primary key (id)
    );`);
    this.addSql(
      `create unique index igny8_keywords_living_unique on igny8_keywords (sector_id, keyword) where deleted_at is null;`,
    );
    this.addSql(
      `create index igny8_keywords_account_id_site_id_sector_id_status_index on igny8_keywords (account_id, site_id, sector_id, status);`,
    );
    this.addSql(
      `create index igny8_keywords_account_id_cluster_id_index on igny8_keywords (account_id, cluster_id);`,
    );
    this.addSql(
      `create index igny8_keywords_account_id_created_at_id_index on igny8_keywords (account_id, created_at, id);`,
    );
    this.addSql(
      `alter table igny8_keywords add constraint igny8_keywords_difficulty_check check (difficulty >= 0 and difficulty <= 100);`,
    );
    this.addSql(
      `alter table igny8_keywords add constraint igny8_keywords_volume_check check (volume >= 0);`,
    );
    this.addSql(
      `alter table igny8_keywords add constraint igny8_keywords_mapped_check check (status <> 'mapped' or cluster_id is not null);`,
    );
    this.addSql(
      `alter table igny8_keywords add constraint igny8_keywords_intent_check check (intent in ('informational', 'navigational', 'commercial', 'transactional'));`,
    );
    this.addSql(
      `alter table igny8_keywords add constraint igny8_keywords_status_check check (status in ('new', 'mapped', 'active', 'archived'));`,
    );

    this.addSql(`create table igny8_keyword_embeddings (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      model text not null,
      keyword text not null,
      vector bytea not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_keyword_embeddings add constraint igny8_keyword_embeddings_account_id_model_keyword_unique unique (account_id, model, keyword);`,
    );

    this.addSql(`create table igny8_outbox_messages (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      sequence bigint not null default nextval('igny8_outbox_messages_sequence'::regclass),
      kind text not null,
      workflow_id text not null,
      payload jsonb not null,
      next_attempt_at timestamptz(6) not null,
      attempts int not null default 0,
      sent_at timestamptz(6) null,
      dead_at timestamptz(6) null,
      error text null,
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_outbox_messages_due_index on igny8_outbox_messages (next_attempt_at) where sent_at is null and dead_at is null;`,
    );
    this.addSql(
      `create index igny8_outbox_messages_open_workflow_index on igny8_outbox_messages (workflow_id, sequence) where sent_at is null and dead_at is null;`,
    );
    this.addSql(
      `alter table igny8_outbox_messages add constraint igny8_outbox_messages_kind_check check (kind in ('start', 'signal', 'cancel'));`,
    );

    this.addSql(`create table igny8_plans (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      name text not null,
      slug text not null,
      price_cents int not null,
      currency text not null default 'USD',
      billing_cycle text not null default 'monthly',
      included_credits int not null,
      extra_credit_price_cents int not null default 1,
      allow_credit_topup boolean not null default true,
      support_level text not null default 'community',
      features jsonb not null default '{}',
      is_active boolean not null default true,
      primary key (id)
    );`);
    this.addSql(`alter table igny8_plans add constraint igny8_plans_slug_unique unique (slug);`);
    this.addSql(
      `alter table igny8_plans add constraint igny8_plans_amounts_check check (price_cents >= 0 and included_credits >= 0);`,
    );
    this.addSql(
      `alter table igny8_plans add constraint igny8_plans_billing_cycle_check check (billing_cycle in ('monthly', 'yearly'));`,
    );

    this.addSql(`create table igny8_publishing_records (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      sector_id uuid not null,
      content_id uuid not null,
      integration_id uuid not null,
      run_id uuid null,
      destination text not null,
      destination_id text null,
      destination_url text null,
      remote_status text not null default 'publish',
      status text not null default 'pending',
      scheduled_for timestamptz(6) null,
      published_at timestamptz(6) null,
      content_version int null,
      error text null,
      attempt int not null default 0,
      warnings jsonb not null default '[]',
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_publishing_records_account_id_created_at_id_index on igny8_publishing_records (account_id, created_at, id);`,
    );
    this.addSql(
      `alter table igny8_publishing_records add constraint igny8_publishing_records_content_id_integration_id_unique unique (content_id, integration_id);`,
    );
    this.addSql(
      `alter table igny8_publishing_records add constraint igny8_publishing_records_remote_status_check check (remote_status in ('draft', 'publish', 'future'));`,
    );
    this.addSql(
      `alter table igny8_publishing_records add constraint igny8_publishing_records_status_check check (status in ('pending', 'publishing', 'published', 'failed', 'unpublished'));`,
    );

    this.addSql(`create table igny8_refresh_tokens (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      user_id uuid not null,
      family_id uuid not null,
      token_hash text not null,
      expires_at timestamptz(6) not null,
      used_at timestamptz(6) null,
      revoked_at timestamptz(6) null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_refresh_tokens add constraint igny8_refresh_tokens_token_hash_unique unique (token_hash);`,
    );
    this.addSql(
      `create index igny8_refresh_tokens_account_id_family_id_index on igny8_refresh_tokens (account_id, family_id);`,
    );
    this.addSql(
      `create index igny8_refresh_tokens_account_id_user_id_index on igny8_refresh_tokens (account_id, user_id);`,
    );

    this.addSql(`create table igny8_remote_media (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      integration_id uuid not null,
      sha256 text not null,
      remote_id text not null,
      remote_url text not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_remote_media add constraint igny8_remote_media_integration_id_sha256_unique unique (integration_id, sha256);`,
    );

    this.addSql(`create table igny8_runs (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      workflow_id text not null,
      temporal_run_id text null,
      request_id text null,
      type text not null,
      input jsonb not null,
      subject text not null,
      site_id uuid null,
      sector_id uuid null,
      title text not null,
      started_by_user_id uuid null,
      status text not null default 'queued',
      stage text not null default 'queued',
      progress int not null default 0,
      counts jsonb not null default '{}',
      credits_reserved int not null default 0,
      credits_used int not null default 0,
      error jsonb null,
      result jsonb null,
      started_at timestamptz(6) null,
      ended_at timestamptz(6) null,
      parent_run_id uuid null,
      last_event_sequence int not null default 0,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_runs add constraint igny8_runs_workflow_id_unique unique (workflow_id);`,
    );
    this.addSql(
      `alter table igny8_runs add constraint igny8_runs_account_id_id_unique unique (account_id, id);`,
    );
    this.addSql(
      `create unique index igny8_runs_live_subject_unique on igny8_runs (account_id, subject) where status in ('queued', 'running', 'paused', 'awaiting_approval');`,
    );
    this.addSql(
      `create index igny8_runs_account_id_created_at_id_index on igny8_runs (account_id, created_at, id);`,
    );
    this.addSql(
      `create index igny8_runs_account_id_status_index on igny8_runs (account_id, status);`,
    );
    this.addSql(
      `create index igny8_runs_account_id_parent_run_id_index on igny8_runs (account_id, parent_run_id);`,
    );
    this.addSql(
      `alter table igny8_runs add constraint igny8_runs_progress_check check (progress >= 0 and progress <= 100);`,
    );
    this.addSql(
      `alter table igny8_runs add constraint igny8_runs_status_check check (status in ('queued', 'running', 'paused', 'awaiting_approval', 'completed', 'failed', 'cancelled', 'timed_out'));`,
    );

    this.addSql(`create table igny8_run_events (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      run_id uuid not null,
      sequence int not null,
      kind text not null,
      data jsonb not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_run_events add constraint igny8_run_events_run_id_sequence_unique unique (run_id, sequence);`,
    );
    this.addSql(
      `alter table igny8_run_events add constraint igny8_run_events_kind_check check (kind in ('stage', 'progress', 'result'));`,
    );

    this.addSql(`create table igny8_sectors (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      industry_sector_id uuid null,
      name text not null,
      slug text not null,
      is_active boolean not null default true,
      status text not null default 'active',
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_sectors add constraint igny8_sectors_site_id_slug_unique unique (site_id, slug);`,
    );
    this.addSql(
      `alter table igny8_sectors add constraint igny8_sectors_account_id_site_id_id_unique unique (account_id, site_id, id);`,
    );
    this.addSql(
      `alter table igny8_sectors add constraint igny8_sectors_status_check check (status in ('active', 'inactive'));`,
    );

    this.addSql(`create table igny8_sites (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      name text not null,
      slug text not null,
      domain text null,
      industry_id uuid null,
      site_type text not null default 'business',
      hosting_type text not null default 'wordpress',
      status text not null default 'active',
      is_active boolean not null default true,
      settings jsonb not null default '{}',
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_sites add constraint igny8_sites_account_id_slug_unique unique (account_id, slug);`,
    );
    this.addSql(
      `alter table igny8_sites add constraint igny8_sites_account_id_id_unique unique (account_id, id);`,
    );
    this.addSql(
      `alter table igny8_sites add constraint igny8_sites_hosting_type_check check (hosting_type in ('igny8_sites', 'wordpress', 'shopify', 'multi'));`,
    );
    this.addSql(
      `alter table igny8_sites add constraint igny8_sites_status_check check (status in ('active', 'inactive', 'suspended'));`,
    );

    this.addSql(`create table igny8_site_integrations (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      platform text not null,
      platform_type text not null default 'cms',
      remote_key text not null,
      config jsonb not null default '{}',
      credentials text not null,
      is_active boolean not null default true,
      sync_enabled boolean not null default false,
      sync_status text not null default 'never',
      last_sync_at timestamptz(6) null,
      last_error text null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_site_integrations add constraint igny8_site_integrations_site_id_platform_remote_key_unique unique (site_id, platform, remote_key);`,
    );
    this.addSql(
      `alter table igny8_site_integrations add constraint igny8_site_integrations_account_id_site_id_id_unique unique (account_id, site_id, id);`,
    );
    this.addSql(
      `alter table igny8_site_integrations add constraint igny8_site_integrations_platform_check check (platform in ('wordpress', 'ghost', 'shopify', 'webflow', 'wix', 'ghl', 'custom'));`,
    );
    this.addSql(
      `alter table igny8_site_integrations add constraint igny8_site_integrations_platform_type_check check (platform_type in ('cms', 'ecommerce', 'custom_api'));`,
    );
    this.addSql(
      `alter table igny8_site_integrations add constraint igny8_site_integrations_sync_status_check check (sync_status in ('never', 'pending', 'success', 'failed'));`,
    );

    this.addSql(`create table igny8_subscriptions (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      plan_id uuid not null,
      status text not null,
      provider text not null default 'manual',
      current_period_start timestamptz(6) not null,
      current_period_end timestamptz(6) not null,
      cancel_at_period_end boolean not null default false,
      primary key (id)
    );`);
    this.addSql(
      `create unique index igny8_subscriptions_live_unique on igny8_subscriptions (account_id) where status in ('trial', 'active', 'past_due', 'canceling');`,
    );
    this.addSql(
      `alter table igny8_subscriptions add constraint igny8_subscriptions_status_check check (status in ('trial', 'pending', 'active', 'past_due', 'canceling', 'cancelled', 'expired', 'failed'));`,
    );
    this.addSql(
      `alter table igny8_subscriptions add constraint igny8_subscriptions_provider_check check (provider in ('stripe', 'dodo', 'paypal', 'manual'));`,
    );

    this.addSql(`create table igny8_tasks (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      sector_id uuid not null,
      deleted_at timestamptz(6) null,
      title text not null,
      description text not null default '',
      cluster_id uuid null,
      idea_id uuid null,
      content_type text not null default 'article',
      content_structure text not null default 'guide',
      keywords jsonb not null default '[]',
      word_count int not null default 1000,
      status text not null default 'pending',
      run_id uuid null,
      primary key (id)
    );`);
    this.addSql(
      `create unique index igny8_tasks_living_idea_unique on igny8_tasks (idea_id) where deleted_at is null;`,
    );
    this.addSql(
      `create index igny8_tasks_account_id_site_id_sector_id_status_index on igny8_tasks (account_id, site_id, sector_id, status);`,
    );
    this.addSql(
      `create index igny8_tasks_account_id_created_at_id_index on igny8_tasks (account_id, created_at, id);`,
    );
    this.addSql(
      `create index igny8_tasks_account_id_run_id_index on igny8_tasks (account_id, run_id);`,
    );
    this.addSql(
      `alter table igny8_tasks add constraint igny8_tasks_account_id_sector_id_id_unique unique (account_id, sector_id, id);`,
    );
    this.addSql(
      `alter table igny8_tasks add constraint igny8_tasks_word_count_check check (word_count >= 50 and word_count <= 20000);`,
    );
    this.addSql(
      `alter table igny8_tasks add constraint igny8_tasks_content_type_check check (content_type in ('blog_post', 'article', 'product', 'service', 'taxonomy', 'page'));`,
    );
    this.addSql(
      `alter table igny8_tasks add constraint igny8_tasks_content_structure_check check (content_structure in ('guide', 'how_to', 'listicle', 'comparison', 'review', 'landing_page'));`,
    );
    this.addSql(
      `alter table igny8_tasks add constraint igny8_tasks_status_check check (status in ('pending', 'queued', 'in_progress', 'completed', 'failed'));`,
    );

    this.addSql(`create table igny8_users (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      email text not null,
      role text not null,
      username text not null,
      password_hash text not null,
      full_name text not null,
      company_name text null,
      country text null,
      timezone text not null default 'UTC',
      current_site_id uuid null,
      is_active boolean not null default true,
      notify_by_email boolean not null default true,
      email_verified_at timestamptz(6) null,
      last_login_at timestamptz(6) null,
      token_version int not null default 1,
      primary key (id)
    );`);
    this.addSql(`alter table igny8_users add constraint igny8_users_email_unique unique (email);`);
    this.addSql(
      `alter table igny8_users add constraint igny8_users_account_id_id_unique unique (account_id, id);`,
    );
    this.addSql(
      `create index igny8_users_account_id_created_at_index on igny8_users (account_id, created_at);`,
    );
    this.addSql(
      `alter table igny8_users add constraint igny8_users_email_check check (email = lower(email));`,
    );
    this.addSql(
      `alter table igny8_users add constraint igny8_users_role_check check (role in ('developer', 'owner', 'admin', 'editor', 'viewer', 'system_bot'));`,
    );

    this.addSql(`alter table igny8_accounts enable row level security;`);
    this.addSql(`alter table igny8_accounts force row level security;`);
    this.addSql(
      `create policy tenant on igny8_accounts using ((id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_ai_request_logs enable row level security;`);
    this.addSql(`alter table igny8_ai_request_logs force row level security;`);
    this.addSql(
      `create policy tenant on igny8_ai_request_logs using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_ai_steps enable row level security;`);
    this.addSql(`alter table igny8_ai_steps force row level security;`);
    this.addSql(
      `create policy tenant on igny8_ai_steps using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_clusters enable row level security;`);
    this.addSql(`alter table igny8_clusters force row level security;`);
    this.addSql(
      `create policy tenant on igny8_clusters using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_cluster_proposals enable row level security;`);
    this.addSql(`alter table igny8_cluster_proposals force row level security;`);
    this.addSql(
      `create policy tenant on igny8_cluster_proposals using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_contents enable row level security;`);
    this.addSql(`alter table igny8_contents force row level security;`);
    this.addSql(
      `create policy tenant on igny8_contents using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_content_ideas enable row level security;`);
    this.addSql(`alter table igny8_content_ideas force row level security;`);
    this.addSql(
      `create policy tenant on igny8_content_ideas using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_content_taxonomies enable row level security;`);
    this.addSql(`alter table igny8_content_taxonomies force row level security;`);
    this.addSql(
      `create policy tenant on igny8_content_taxonomies using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_content_taxonomy_links enable row level security;`);
    this.addSql(`alter table igny8_content_taxonomy_links force row level security;`);
    this.addSql(
      `create policy tenant on igny8_content_taxonomy_links using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_content_versions enable row level security;`);
    this.addSql(`alter table igny8_content_versions force row level security;`);
    this.addSql(
      `create policy tenant on igny8_content_versions using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_credit_holds enable row level security;`);
    this.addSql(`alter table igny8_credit_holds force row level security;`);
    this.addSql(
      `create policy tenant on igny8_credit_holds using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_credit_transactions enable row level security;`);
    this.addSql(`alter table igny8_credit_transactions force row level security;`);
    this.addSql(
      `create policy tenant on igny8_credit_transactions using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_credit_usage_logs enable row level security;`);
    this.addSql(`alter table igny8_credit_usage_logs force row level security;`);
    this.addSql(
      `create policy tenant on igny8_credit_usage_logs using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_idempotency_keys enable row level security;`);
    this.addSql(`alter table igny8_idempotency_keys force row level security;`);
    this.addSql(
      `create policy tenant on igny8_idempotency_keys using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_images enable row level security;`);
    this.addSql(`alter table igny8_images force row level security;`);
    this.addSql(
      `create policy tenant on igny8_images using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_keywords enable row level security;`);
    this.addSql(`alter table igny8_keywords force row level security;`);
    this.addSql(
      `create policy tenant on igny8_keywords using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_keyword_embeddings enable row level security;`);
    this.addSql(`alter table igny8_keyword_embeddings force row level security;`);
    this.addSql(
      `create policy tenant on igny8_keyword_embeddings using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_outbox_messages enable row level security;`);
    this.addSql(`alter table igny8_outbox_messages force row level security;`);
    this.addSql(
      `create policy tenant on igny8_outbox_messages using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_publishing_records enable row level security;`);
    this.addSql(`alter table igny8_publishing_records force row level security;`);
    this.addSql(
      `create policy tenant on igny8_publishing_records using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_refresh_tokens enable row level security;`);
    this.addSql(`alter table igny8_refresh_tokens force row level security;`);
    this.addSql(
      `create policy tenant on igny8_refresh_tokens using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_remote_media enable row level security;`);
    this.addSql(`alter table igny8_remote_media force row level security;`);
    this.addSql(
      `create policy tenant on igny8_remote_media using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_runs enable row level security;`);
    this.addSql(`alter table igny8_runs force row level security;`);
    this.addSql(
      `create policy tenant on igny8_runs using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_run_events enable row level security;`);
    this.addSql(`alter table igny8_run_events force row level security;`);
    this.addSql(
      `create policy tenant on igny8_run_events using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_sectors enable row level security;`);
    this.addSql(`alter table igny8_sectors force row level security;`);
    this.addSql(
      `create policy tenant on igny8_sectors using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_sites enable row level security;`);
    this.addSql(`alter table igny8_sites force row level security;`);
    this.addSql(
      `create policy tenant on igny8_sites using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_site_integrations enable row level security;`);
    this.addSql(`alter table igny8_site_integrations force row level security;`);
    this.addSql(
      `create policy tenant on igny8_site_integrations using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_subscriptions enable row level security;`);
    this.addSql(`alter table igny8_subscriptions force row level security;`);
    this.addSql(
      `create policy tenant on igny8_subscriptions using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_tasks enable row level security;`);
    this.addSql(`alter table igny8_tasks force row level security;`);
    this.addSql(
      `create policy tenant on igny8_tasks using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_users enable row level security;`);
    this.addSql(`alter table igny8_users force row level security;`);
    this.addSql(
      `create policy tenant on igny8_users using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
  }
}
