import { Migration } from '@mikro-orm/migrations';

/** Titles in the form that decides whether they repeat, and ideas that follow their tasks. */
export class Migration20261121000008Ideas extends Migration {
  override up(): void {
    for (const statement of [...titles, ...states]) this.addSql(statement);
  }
}

/** Ideas of before have no key; the index on their titles in lower case goes on to guard these. */
const titles = [
  `alter table "igny8_content_ideas" add "title_key" text null;`,
  `create unique index igny8_content_ideas_living_title_key_unique on igny8_content_ideas (site_id, title_key) where deleted_at is null;`,
];

/** An idea is queued while it has a living task, and new again when that goes, whoever removes it. */
const states = [
  `create function igny8_follow_task() returns trigger language plpgsql as $$
   declare
     left_idea uuid;
     taken_idea uuid;
   begin
     if tg_op <> 'INSERT' and old.deleted_at is null then left_idea = old.idea_id; end if;
     if tg_op <> 'DELETE' and new.deleted_at is null then taken_idea = new.idea_id; end if;
     if left_idea is not distinct from taken_idea then return null; end if;
     update igny8_content_ideas set status = 'new'
     where id = left_idea and status = 'queued' and not exists (
       select 1 from igny8_tasks task where task.idea_id = left_idea and task.deleted_at is null);
     update igny8_content_ideas set status = 'queued' where id = taken_idea and status = 'new';
     return null;
   end $$;`,
  `create trigger follow_task after insert or delete or update of deleted_at, idea_id on igny8_tasks
     for each row execute function igny8_follow_task();`,
];
