import { readEnvironment } from '#config/environment.ts';
import { createLogger } from '#config/logger.ts';
import { createOrm } from '#entities/orm.ts';
import { connect } from '#temporal/client.ts';
import { codecVariables, readCodecKeys } from '#temporal/codec/codec-keys.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { closeOnce } from '#workers/shared/close-once.ts';
import { createRelay } from './create-relay.ts';
import { createRuleDispatcher } from './create-rule-dispatcher.ts';
import { createScheduleKeeper } from './create-schedule-keeper.ts';
import { createSweeper } from './create-sweeper.ts';

const environment = readEnvironment(process.env, [
  'LOG_LEVEL',
  'DATABASE_SYSTEM_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  ...codecVariables,
]);
const logger = createLogger({ name: 'relay', level: environment.LOG_LEVEL });
const databaseUrl = environment.DATABASE_SYSTEM_URL;
const orm = await createOrm({ url: databaseUrl, poolSize: 4, applicationName: 'igny8-relay' });
const temporal = await connect(
  environment.TEMPORAL_ADDRESS,
  environment.TEMPORAL_NAMESPACE,
  createDataConverter(readCodecKeys(environment)),
);
const relay = await createRelay({ orm, databaseUrl, client: temporal.client, logger });
const sweeper = createSweeper({ orm, logger });
const ruleDispatcher = createRuleDispatcher({ orm, logger });
const scheduleKeeper = createScheduleKeeper({ orm, client: temporal.client, logger });
logger.info('relay is running');

closeOnce(logger, async () => {
  await scheduleKeeper.close();
  await ruleDispatcher.close();
  await sweeper.close();
  await relay.close();
  await temporal.close();
  await orm.close();
});
