import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { raw } from '#api/shared/answer.ts';
import { sendCsv } from '#api/shared/csv/send-csv.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { KeywordImport } from '#entities/planner/keyword-import.ts';

const whyNoReport = {
  reading: 'The file is still being read',
  interrupted: 'The reading broke off before there was a report; what was read by then is kept',
  completed: 'This import has no report',
};

export const readImportReport = route(
  {
    method: 'get',
    path: 'planner/keyword_imports/{id}/report/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'view',
    summary: 'Read the verdict of every row of an import',
    description:
      'CSV with the columns row (line of the file), keyword, verdict, field, message. Not there while the file is still being read: 409.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, KeywordImport, id),
    refusals: ['conflict'],
    answer: raw('text/csv'),
  },
  async ({ em, target, request, response }) => {
    const { report } = await em.refreshOrFail(target, { populate: ['report'] });
    if (!report) throw conflict(whyNoReport[target.status as keyof typeof whyNoReport]);
    const verdicts = Readable.from([report]).pipe(createGunzip());
    await sendCsv(verdicts, `verdicts-${target.id}.csv`, { request, response });
  },
);
