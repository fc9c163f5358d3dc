import { Migration } from '@mikro-orm/migrations';

/**
 * A new link adds one to its term, instead of counting all its contents again: with some hundred articles under
 * one tag each further one cost the database more than all the rest of saving it.
 */
export class Migration20261121000018CountsByOne extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // Until the end of the transaction, and undone with it: terms were counted whole, maybe with new links in them.
  `create function igny8_note_whole_count() returns trigger language plpgsql as $$
   begin
     perform set_config('igny8.counted_whole', 'on', true);
     return null;
   end $$;`,
  `create trigger note_whole_count after delete on igny8_content_taxonomy_links
     for each statement execute function igny8_note_whole_count();`,
  `create trigger note_whole_count after update of deleted_at on igny8_contents
     for each statement execute function igny8_note_whole_count();`,
  `create or replace function igny8_count_term_of_link() returns trigger language plpgsql as $$
   begin
     perform 1 from igny8_content_taxonomies where id = new.taxonomy_id for no key update;
     if current_setting('igny8.counted_whole', true) = 'on' then
       update igny8_content_taxonomies term set count = counted.contents
       from (select count(*) as contents from igny8_content_taxonomy_links link
         join igny8_contents content on content.id = link.content_id and content.deleted_at is null
         where link.taxonomy_id = new.taxonomy_id) counted
       where term.id = new.taxonomy_id and term.count <> counted.contents;
     else
       update igny8_content_taxonomies set count = count + 1
       where id = new.taxonomy_id
         and exists (select 1 from igny8_contents where id = new.content_id and deleted_at is null);
     end if;
     return null;
   end $$;`,
];
