import { type Connection, isGrpcServiceError } from '@temporalio/client';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import { msToTs } from '@temporalio/common/lib/time.js';
import { allSearchAttributeKeys } from './search-attributes.ts';

/** Closed runs stay visible this long; also how long a workflow id refuses a second start. */
const retentionMilliseconds = 30 * 24 * 3_600_000;
/** A plain server refreshes its caches every ten seconds or so. */
const visibleWithinMilliseconds = 60_000;
const pollMilliseconds = 250;

// gRPC status codes: https://grpc.io/docs/guides/status-codes/
const grpcNotFound = 5;
const grpcAlreadyExists = 6;

/**
 * Makes sure the namespace and our search attributes exist, and waits until the server shows them.
 * A plain server starts with neither; the development server does not add attributes to an old database file.
 *
 * @throws when the server does not show them within a minute
 */
export async function ensureNamespace(connection: Connection, namespace: string): Promise<void> {
  await registerNamespace(connection, namespace);
  let missing = allSearchAttributeKeys;
  const look = async () => {
    missing = await missingAttributes(connection, namespace);
  };
  // A registered namespace stays unknown to the server's other parts until their cache is refreshed.
  await until(`namespace ${namespace}`, () => ignoring(grpcNotFound, look));
  if (missing.length === 0) return;
  await addAttributes(connection, namespace, missing);
  await until(`search attributes of ${namespace}`, async () => {
    await look();
    return missing.length === 0;
  });
}

async function registerNamespace(connection: Connection, namespace: string): Promise<void> {
  if (await namespaceExists(connection, namespace)) return;
  await ignoring(grpcAlreadyExists, async () => {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retentionMilliseconds),
    });
  });
}

async function namespaceExists(connection: Connection, namespace: string): Promise<boolean> {
  return ignoring(grpcNotFound, async () => {
    await connection.workflowService.describeNamespace({ namespace });
  });
}

async function missingAttributes(connection: Connection, namespace: string) {
  const answer = await connection.operatorService.listSearchAttributes({ namespace });
  return allSearchAttributeKeys.filter((key) => !(key.name in answer.customAttributes));
}

async function addAttributes(
  connection: Connection,
  namespace: string,
  keys: typeof allSearchAttributeKeys,
): Promise<void> {
  const searchAttributes = Object.fromEntries(keys.map((key) => [key.name, valueTypeOf(key)]));
  // Two processes may add at once: the second finds them there.
  await ignoring(grpcAlreadyExists, async () => {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  });
}

function valueTypeOf(key: (typeof allSearchAttributeKeys)[number]) {
  const type = encodeSearchAttributeIndexedValueType(key.type);
  if (type === undefined) throw new Error(`Search attribute ${key.name} has no type`);
  return type;
}

/** True when `call` succeeds, false when it fails with that gRPC code; every other error is thrown. */
async function ignoring(code: number, call: () => Promise<void>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (isGrpcServiceError(error) && error.code === code) return false;
    throw error;
  }
}

async function until(what: string, isThere: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + visibleWithinMilliseconds;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error(`Temporal does not show the ${what} after a minute`);
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}
