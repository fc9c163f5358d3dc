import { ConnectionException, DriverException } from '@mikro-orm/postgresql';
import { expect, it } from 'vitest';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { RefusedError, UsageError } from '#scripts/admin/command.ts';
import { explainFailure } from '#scripts/admin/explain-failure.ts';

/** An error as the driver gives it: the statement with its values is in the message. */
function driverError(code: string): DriverException {
  const statement = "insert into igny8_users (password_hash) values ('$argon2id$hash')";
  return new DriverException(
    Object.assign(new Error(statement), { code, constraint: 'some_check' }),
  );
}

it('tells what was typed wrongly from what was refused', () => {
  expect(explainFailure(new UsageError('--email is required'))).toEqual({
    shown: '--email is required',
    exitCode: 2,
  });
  for (const [error, shown] of [
    [new RefusedError('There is no such user'), 'There is no such user'],
    [unprocessable('amount', 'The account has only 5 credits'), 'The account has only 5 credits'],
    [new AppError('not_found'), new AppError('not_found').message],
  ] as const) {
    expect(explainFailure(error)).toEqual({ shown, exitCode: 1 });
  }
});

it.each([
  ['ECONNREFUSED', 'cannot be used (ECONNREFUSED)'],
  ['28P01', 'cannot be used (28P01)'],
  ['3D000', 'cannot be used (3D000)'],
  ['42P01', 'run npm run db:migrate'],
  ['23514', 'The database refused (DriverException, 23514, some_check)'],
])('shows of an error %s of the database what it is, never the statement', (code, text) => {
  const { shown, exitCode } = explainFailure(driverError(code));
  expect(exitCode).toBe(1);
  expect(shown).toContain(text);
  expect(shown).not.toContain('argon2id');
});

it('shows a fault of its own whole', () => {
  const fault = new TypeError('undefined is not a function');
  expect(explainFailure(fault)).toEqual({ shown: fault, exitCode: 1 });
  const away = new ConnectionException(Object.assign(new Error('away'), { code: '08006' }));
  expect(explainFailure(away).shown).toContain('cannot be used (08006)');
});
