import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { migrations } from '#entities/migrations/migrations.ts';
import { insertPlace, useOldDatabase } from '../support/old-database.ts';

/** The database as it was deployed before the planner. */
const before = '20261121000005-identity-integrity';
const database = useOldDatabase(before);

const account = randomUUID();
const [site, sector, cluster] = [randomUUID(), randomUUID(), randomUUID()];
const keywords = Array.from({ length: 90 }, () => randomUUID());
const [ended, living, saved] = [randomUUID(), randomUUID(), randomUUID()];

/** Three groups of thirty: three naming calls, since a call shows at most fifty keywords. */
const groups = [0, 1, 2].map((place) => ({
  key: `g${place}`,
  memberIds: keywords.slice(place * 30, place * 30 + 30),
  pillarId: keywords[place * 30],
  cohesion: 0.5,
}));

function seed(): string[] {
  const place = `'${account}', '${site}', '${sector}'`;
  const run = (id: string, end: string) =>
    `insert into igny8_runs (id, account_id, workflow_id, type, input, subject, title, ended_at)
     values ('${id}', '${account}', '${id}', 'autoCluster', '{}', '${id}', 'Cluster', ${end})`;
  const proposal = (runId: string, outcome: string) =>
    `insert into igny8_cluster_proposals (account_id, site_id, sector_id, run_id, keyword_ids, groups, outcome)
     values (${place}, '${runId}', '${JSON.stringify(keywords)}', '${JSON.stringify(groups)}', ${outcome})`;
  return [
    ...insertPlace({ account, site, sector }),
    `insert into igny8_clusters (id, account_id, site_id, sector_id, name) values ('${cluster}', ${place}, 'Tea')`,
    ...keywords.map(
      (id, index) =>
        `insert into igny8_keywords (id, account_id, site_id, sector_id, keyword, original_keyword, volume)
         values ('${id}', ${place}, 'tea ${index}', 'tea ${index}', 10)`,
    ),
    `update igny8_keywords set cluster_id = '${cluster}', status = 'mapped' where keyword = 'tea 0'`,
    `insert into igny8_contents (account_id, site_id, sector_id, title, slug, html_content, word_count, primary_keyword)
     values (${place}, 'Tea', 'tea', '', 1, 'Tea 0')`,
    run(ended, 'now()'),
    run(living, 'null'),
    run(saved, 'now()'),
    proposal(ended, 'null'),
    proposal(living, 'null'),
    proposal(saved, `'{"keywords": 90, "clusters": 3, "leftOut": 0}'`),
  ];
}

it('carries clusterings of before the planner over: what runs goes on, what is over stays known', async () => {
  await database.fill(seed());
  expect(await database.migrate()).toEqual(
    migrations.map(({ name }) => name).filter((name) => name > before),
  );
  const proposals = await database.rows(
    `select run_id, status, keywords_count, groups_count from igny8_cluster_proposals`,
  );
  const whole = { keywords_count: 90, groups_count: 3 };
  expect(proposals).toEqual(
    expect.arrayContaining([
      { run_id: ended, status: 'discarded', ...whole },
      { run_id: living, status: 'grouping', ...whole },
      { run_id: saved, status: 'saved', ...whole },
    ]),
  );
  const batches = await database.rows(
    `select found.naming_batch as batch, count(member.id)::int as members
     from igny8_cluster_proposals proposal
     join igny8_cluster_proposal_groups found on found.proposal_id = proposal.id
     join igny8_cluster_proposal_members member
       on member.proposal_id = proposal.id and member.group_position = found.position
     where proposal.run_id = $1 group by found.position, found.naming_batch order by found.position`,
    [living],
  );
  expect(batches).toEqual([0, 1, 2].map((batch) => ({ batch, members: 30 })));
  const clusters = await database.rows(
    'select status, keywords_count, volume, competing_content_id is not null as competes from igny8_clusters',
  );
  expect(clusters).toEqual([{ status: 'mapped', keywords_count: 1, volume: 10, competes: true }]);
});
