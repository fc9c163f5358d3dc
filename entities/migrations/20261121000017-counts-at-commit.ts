import { Migration } from '@mikro-orm/migrations';

/**
 * New links of terms are counted when their transaction commits. Articles of a site share their terms, so
 * with the count in the midst of saving one, every other waited for all the rest of its transaction: its
 * charge, its progress. Now they wait for a commit.
 */
export class Migration20261121000017CountsAtCommit extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

/** As the count of removed links, for one term. Rows come in the order in which terms are locked: type, id. */
const statements = [
  'drop trigger count_terms_insert on igny8_content_taxonomy_links;',
  'drop function igny8_count_terms_of_new_links();',
  `create function igny8_count_term_of_link() returns trigger language plpgsql as $$
   begin
     perform 1 from igny8_content_taxonomies where id = new.taxonomy_id for no key update;
     update igny8_content_taxonomies term set count = counted.contents
     from (select count(*) as contents from igny8_content_taxonomy_links link
       join igny8_contents content on content.id = link.content_id and content.deleted_at is null
       where link.taxonomy_id = new.taxonomy_id) counted
     where term.id = new.taxonomy_id and term.count <> counted.contents;
     return null;
   end $$;`,
  `create constraint trigger count_terms_insert after insert on igny8_content_taxonomy_links
     deferrable initially deferred for each row execute function igny8_count_term_of_link();`,
];
