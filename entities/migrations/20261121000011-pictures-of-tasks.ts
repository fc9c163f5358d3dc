import { Migration } from '@mikro-orm/migrations';

/** A content takes over the pictures that its task had before there was a content. */
export class Migration20261121000011PicturesOfTasks extends Migration {
  override up(): void {
    for (const statement of takeOver) this.addSql(statement);
  }
}

/** By trigger, so that no way of making a content forgets it: a run, the API, an import. */
const takeOver = [
  `create function igny8_take_over_pictures() returns trigger language plpgsql as $$
   begin
     update igny8_images set content_id = new.id
     where account_id = new.account_id and task_id = new.task_id and content_id is null
       and site_id = new.site_id and sector_id = new.sector_id;
     return null;
   end $$;`,
  `create trigger take_over_pictures after insert on igny8_contents
     for each row when (new.task_id is not null) execute function igny8_take_over_pictures();`,
];
