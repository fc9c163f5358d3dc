import { readEnvironment } from '#config/environment.ts';
import { connect } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';

/**
 * Makes our namespace and search attributes on a plain Temporal server, which starts with neither. The
 * launcher does it for the development server; docker-compose.yml and an operator do it with this.
 */
const environment = readEnvironment(process.env, ['TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE']);
const temporal = await connect(environment.TEMPORAL_ADDRESS, environment.TEMPORAL_NAMESPACE, null);
try {
  await ensureNamespace(temporal.connection, environment.TEMPORAL_NAMESPACE);
  console.log(`namespace ${environment.TEMPORAL_NAMESPACE} is ready`);
} finally {
  await temporal.close();
}
