import express from 'express';
import pg from 'pg';

/** Baseline of lists: Express and pg, one query with its own count, and nothing else. Started as a process. */
const { DATABASE_URL: connectionString, ACCOUNT_ID: accountId, PORT: port } = process.env;

/** As many connections as an API process has. */
const pool = new pg.Pool({ connectionString, max: 20 });

const list = {
  name: 'list',
  text: `select *, (select count(*) from igny8_keywords where account_id = $1 and deleted_at is null) as count
    from igny8_keywords where account_id = $1 and deleted_at is null
    order by created_at desc, id desc limit 10`,
};

const app = express();
app.get('/keywords', async (_request, response) => {
  const { rows } = await pool.query({ ...list, values: [accountId] });
  const results = rows.map(({ count: _count, ...row }) => row);
  response.json({ count: Number(rows[0]?.count), results });
});
const server = app.listen(Number(port), '127.0.0.1');
process.once('SIGTERM', () => server.close(() => void pool.end()));
