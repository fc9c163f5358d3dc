import { Migration } from '@mikro-orm/migrations';

/** Tables of identity and settings, and the policies of the global tables, as the entities declare them. */
export class Migration20261121000004IdentityAndSettings extends Migration {
  override up(): void {
    this.addSql(`create table igny8_account_settings (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      key text not null,
      value jsonb not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_account_settings add constraint igny8_account_settings_account_id_key_unique unique (account_id, key);`,
    );
    this.addSql(`create table igny8_ai_settings (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      functions jsonb not null default '{}',
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_ai_settings add constraint igny8_ai_settings_account_id_unique unique (account_id);`,
    );
    this.addSql(`create table igny8_api_keys (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      user_id uuid not null,
      name text not null,
      prefix text not null,
      key_hash text not null,
      scopes jsonb not null,
      expires_at timestamptz(6) null,
      last_used_at timestamptz(6) null,
      revoked_at timestamptz(6) null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_api_keys add constraint igny8_api_keys_key_hash_unique unique (key_hash);`,
    );
    this.addSql(
      `create index igny8_api_keys_account_id_user_id_index on igny8_api_keys (account_id, user_id);`,
    );
    this.addSql(`create table igny8_audit_logs (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      user_id uuid null,
      api_key_id uuid null,
      action text not null,
      object_type text not null,
      object_id uuid not null,
      changed_fields jsonb not null default '[]',
      address text null,
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_audit_logs_account_id_created_at_id_index on igny8_audit_logs (account_id, created_at, id);`,
    );
    this.addSql(
      `create index igny8_audit_logs_account_id_object_type_object_id_index on igny8_audit_logs (account_id, object_type, object_id);`,
    );
    this.addSql(`create table igny8_email_messages (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      user_id uuid null,
      template text not null,
      recipient text not null,
      sealed_parameters text null,
      status text not null default 'pending',
      attempts int not null default 0,
      sent_at timestamptz(6) null,
      failed_at timestamptz(6) null,
      error text null,
      idempotency_key text not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_email_messages add constraint igny8_email_messages_account_id_idempotency_key_unique unique (account_id, idempotency_key);`,
    );
    this.addSql(
      `alter table igny8_email_messages add constraint igny8_email_messages_account_id_id_unique unique (account_id, id);`,
    );
    this.addSql(`create table igny8_email_verification_tokens (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      user_id uuid not null,
      email text not null,
      token_hash text not null,
      expires_at timestamptz(6) not null,
      used_at timestamptz(6) null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_email_verification_tokens add constraint igny8_email_verification_tokens_token_hash_unique unique (token_hash);`,
    );
    this.addSql(
      `create index igny8_email_verification_tokens_account_id_user_id_index on igny8_email_verification_tokens (account_id, user_id);`,
    );
    this.addSql(`create table igny8_integration_settings (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      integration_type text not null,
      config jsonb not null default '{}',
      sealed_secrets text null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_integration_settings add constraint igny8_integration_settings_account_id_integration_type_unique unique (account_id, integration_type);`,
    );
    this.addSql(`create table igny8_invitations (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      email text not null,
      role text not null,
      site_ids jsonb not null default '[]',
      token_hash text not null,
      expires_at timestamptz(6) not null,
      invited_by_id uuid null,
      accepted_at timestamptz(6) null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_invitations add constraint igny8_invitations_token_hash_unique unique (token_hash);`,
    );
    this.addSql(
      `create unique index igny8_invitations_open_unique on igny8_invitations (account_id, email) where accepted_at is null;`,
    );
    this.addSql(
      `alter table igny8_invitations add constraint igny8_invitations_account_id_id_unique unique (account_id, id);`,
    );
    this.addSql(`create table igny8_module_enable_settings (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      planner_enabled boolean not null default true,
      writer_enabled boolean not null default true,
      thinker_enabled boolean not null default true,
      automation_enabled boolean not null default true,
      site_builder_enabled boolean not null default true,
      linker_enabled boolean not null default true,
      optimizer_enabled boolean not null default true,
      publisher_enabled boolean not null default true,
      growth_enabled boolean not null default true,
      analysis_enabled boolean not null default true,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_module_enable_settings add constraint igny8_module_enable_settings_account_id_unique unique (account_id);`,
    );
    this.addSql(`create table igny8_module_settings (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      module_name text not null,
      key text not null,
      config jsonb not null,
      is_active boolean not null default true,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_module_settings add constraint igny8_module_settings_account_id_module_name_key_unique unique (account_id, module_name, key);`,
    );
    this.addSql(`create table igny8_notifications (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      user_id uuid null,
      kind text not null,
      text text not null,
      data jsonb not null default '{}',
      read_at timestamptz(6) null,
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_notifications_account_id_user_id_created_at_id_index on igny8_notifications (account_id, user_id, created_at, id);`,
    );
    this.addSql(`create table igny8_password_reset_tokens (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      user_id uuid not null,
      token_hash text not null,
      expires_at timestamptz(6) not null,
      used_at timestamptz(6) null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_password_reset_tokens add constraint igny8_password_reset_tokens_token_hash_unique unique (token_hash);`,
    );
    this.addSql(
      `create index igny8_password_reset_tokens_account_id_user_id_index on igny8_password_reset_tokens (account_id, user_id);`,
    );
    this.addSql(`create table igny8_seed_keywords (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      industry_id uuid not null,
      industry_sector_id uuid not null,
      keyword text not null,
      volume int null,
      difficulty int null,
      intent text null,
      country text not null default 'US',
      is_active boolean not null default true,
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_seed_keywords_industry_id_created_at_id_index on igny8_seed_keywords (industry_id, created_at, id);`,
    );
    this.addSql(
      `create index igny8_seed_keywords_created_at_id_index on igny8_seed_keywords (created_at, id);`,
    );
    this.addSql(
      `create index igny8_seed_keywords_volume_id_index on igny8_seed_keywords (volume, id);`,
    );
    this.addSql(
      `alter table igny8_seed_keywords add constraint igny8_seed_keywords_industry_sector_id_country_keyword_unique unique (industry_sector_id, country, keyword);`,
    );
    this.addSql(`create table igny8_site_user_accesses (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      site_id uuid not null,
      user_id uuid not null,
      granted_by_id uuid null,
      primary key (id)
    );`);
    this.addSql(
      `create index igny8_site_user_accesses_account_id_site_id_index on igny8_site_user_accesses (account_id, site_id);`,
    );
    this.addSql(
      `alter table igny8_site_user_accesses add constraint igny8_site_user_accesses_user_id_site_id_unique unique (user_id, site_id);`,
    );
    this.addSql(`create table igny8_system_settings (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      key text not null,
      value jsonb not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_system_settings add constraint igny8_system_settings_key_unique unique (key);`,
    );
    this.addSql(`create table igny8_user_settings (
      id uuid not null default igny8_uuid_v7(),
      created_at timestamptz(6) not null default now(),
      updated_at timestamptz(6) not null default now(),
      row_version int not null default 1,
      account_id uuid not null,
      user_id uuid not null,
      key text not null,
      value jsonb not null,
      primary key (id)
    );`);
    this.addSql(
      `alter table igny8_user_settings add constraint igny8_user_settings_user_id_key_unique unique (user_id, key);`,
    );
    this.addSql(`drop policy tenant on igny8_accounts;`);
    this.addSql(
      `alter table igny8_accounts add throttle_rates jsonb not null default '{}', add unverified_article_run_id uuid null;`,
    );
    this.addSql(
      `create policy tenant on igny8_accounts using (((id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)) OR (current_setting('app.developer'::text, true) = 'on'::text))) with check (((id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)) OR (current_setting('app.developer'::text, true) = 'on'::text)));`,
    );
    this.addSql(`alter table igny8_credit_cost_configs enable row level security;`);
    this.addSql(`create policy read on igny8_credit_cost_configs for select using (true);`);
    this.addSql(
      `create policy developer on igny8_credit_cost_configs using ((current_setting('app.developer'::text, true) = 'on'::text)) with check ((current_setting('app.developer'::text, true) = 'on'::text));`,
    );
    this.addSql(`alter table igny8_industries enable row level security;`);
    this.addSql(`create policy read on igny8_industries for select using (true);`);
    this.addSql(
      `create policy developer on igny8_industries using ((current_setting('app.developer'::text, true) = 'on'::text)) with check ((current_setting('app.developer'::text, true) = 'on'::text));`,
    );
    this.addSql(
      `alter table igny8_industry_sectors add constraint igny8_industry_sectors_industry_id_id_unique unique (industry_id, id);`,
    );
    this.addSql(`alter table igny8_industry_sectors enable row level security;`);
    this.addSql(`create policy read on igny8_industry_sectors for select using (true);`);
    this.addSql(
      `create policy developer on igny8_industry_sectors using ((current_setting('app.developer'::text, true) = 'on'::text)) with check ((current_setting('app.developer'::text, true) = 'on'::text));`,
    );
    this.addSql(
      `alter table igny8_plans add auto_credit_topup_threshold int null, add auto_credit_topup_amount int null, add max_users int null, add max_sites int null, add max_industries int null, add max_author_profiles int null, add credits_expire_days int null, add provider_ids jsonb not null default '{}';`,
    );
    this.addSql(`alter table igny8_plans enable row level security;`);
    this.addSql(`create policy read on igny8_plans for select using (true);`);
    this.addSql(
      `create policy developer on igny8_plans using ((current_setting('app.developer'::text, true) = 'on'::text)) with check ((current_setting('app.developer'::text, true) = 'on'::text));`,
    );
    this.addSql(
      `alter table igny8_subscriptions add provider_ids jsonb not null default '{}', add downgrade_to_plan_id uuid null;`,
    );
    this.addSql(
      `alter table igny8_users add profile_image text null, add signed_up_with text not null default 'password', add last_login_with text null, add password_setup_required boolean not null default false, add survey_completed_at timestamptz(6) null, add last_address jsonb null;`,
    );
    this.addSql(
      `alter table igny8_users add constraint igny8_users_signed_up_with_check check (signed_up_with in ('password', 'google'));`,
    );
    this.addSql(
      `alter table igny8_users add constraint igny8_users_last_login_with_check check (last_login_with in ('password', 'google'));`,
    );
    this.addSql(`alter table igny8_account_settings enable row level security;`);
    this.addSql(`alter table igny8_account_settings force row level security;`);
    this.addSql(
      `create policy tenant on igny8_account_settings using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_ai_settings enable row level security;`);
    this.addSql(`alter table igny8_ai_settings force row level security;`);
    this.addSql(
      `create policy tenant on igny8_ai_settings using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_api_keys enable row level security;`);
    this.addSql(`alter table igny8_api_keys force row level security;`);
    this.addSql(
      `create policy tenant on igny8_api_keys using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_audit_logs enable row level security;`);
    this.addSql(`alter table igny8_audit_logs force row level security;`);
    this.addSql(
      `create policy tenant on igny8_audit_logs using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(
      `alter table igny8_email_messages add constraint igny8_email_messages_status_check check (status in ('pending', 'sent', 'failed'));`,
    );
    this.addSql(`alter table igny8_email_messages enable row level security;`);
    this.addSql(`alter table igny8_email_messages force row level security;`);
    this.addSql(
      `create policy tenant on igny8_email_messages using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_email_verification_tokens enable row level security;`);
    this.addSql(`alter table igny8_email_verification_tokens force row level security;`);
    this.addSql(
      `create policy tenant on igny8_email_verification_tokens using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(
      `alter table igny8_integration_settings add constraint igny8_integration_settings_integration_type_check check (integration_type in ('openai', 'runware', 'image_generation', 'search', 'scraping'));`,
    );
    this.addSql(`alter table igny8_integration_settings enable row level security;`);
    this.addSql(`alter table igny8_integration_settings force row level security;`);
    this.addSql(
      `create policy tenant on igny8_integration_settings using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(
      `alter table igny8_invitations add constraint igny8_invitations_email_check check (email = lower(email));`,
    );
    this.addSql(
      `alter table igny8_invitations add constraint igny8_invitations_role_check check (role in ('admin', 'editor', 'viewer'));`,
    );
    this.addSql(`alter table igny8_invitations enable row level security;`);
    this.addSql(`alter table igny8_invitations force row level security;`);
    this.addSql(
      `create policy tenant on igny8_invitations using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_module_enable_settings enable row level security;`);
    this.addSql(`alter table igny8_module_enable_settings force row level security;`);
    this.addSql(
      `create policy tenant on igny8_module_enable_settings using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_module_settings enable row level security;`);
    this.addSql(`alter table igny8_module_settings force row level security;`);
    this.addSql(
      `create policy tenant on igny8_module_settings using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_notifications enable row level security;`);
    this.addSql(`alter table igny8_notifications force row level security;`);
    this.addSql(
      `create policy tenant on igny8_notifications using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_password_reset_tokens enable row level security;`);
    this.addSql(`alter table igny8_password_reset_tokens force row level security;`);
    this.addSql(
      `create policy tenant on igny8_password_reset_tokens using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(
      `alter table igny8_seed_keywords add constraint igny8_seed_keywords_figures_check check (volume >= 0 and difficulty >= 0 and difficulty <= 100);`,
    );
    this.addSql(
      `alter table igny8_seed_keywords add constraint igny8_seed_keywords_intent_check check (intent in ('informational', 'navigational', 'commercial', 'transactional'));`,
    );
    this.addSql(`alter table igny8_seed_keywords enable row level security;`);
    this.addSql(`create policy read on igny8_seed_keywords for select using (true);`);
    this.addSql(
      `create policy developer on igny8_seed_keywords using ((current_setting('app.developer'::text, true) = 'on'::text)) with check ((current_setting('app.developer'::text, true) = 'on'::text));`,
    );
    this.addSql(`alter table igny8_site_user_accesses enable row level security;`);
    this.addSql(`alter table igny8_site_user_accesses force row level security;`);
    this.addSql(
      `create policy tenant on igny8_site_user_accesses using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
    this.addSql(`alter table igny8_system_settings enable row level security;`);
    this.addSql(`create policy read on igny8_system_settings for select using (true);`);
    this.addSql(
      `create policy developer on igny8_system_settings using ((current_setting('app.developer'::text, true) = 'on'::text)) with check ((current_setting('app.developer'::text, true) = 'on'::text));`,
    );
    this.addSql(`alter table igny8_user_settings enable row level security;`);
    this.addSql(`alter table igny8_user_settings force row level security;`);
    this.addSql(
      `create policy tenant on igny8_user_settings using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
    );
  }
}
