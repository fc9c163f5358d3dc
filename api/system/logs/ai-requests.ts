import { listRoute } from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { presentNumber, presentRow } from '#api/shared/present.ts';
import { aiRequestRow } from '#contracts/api/system/logs.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';

export const listAiRequests = listRoute(
  {
    entity: AiRequestLog,
    path: 'system/ai-requests/',
    tag: 'System',
    noun: 'AI request',
    throttle: 'system',
    readPermission: 'administer',
    row: aiRequestRow,
    readOnlyFields: [],
    present: (call) => ({
      ...presentRow(call),
      run_id: call.runId ?? null,
      function: call.functionName,
      provider: call.provider,
      model: call.model,
      key_name: call.keyName ?? null,
      prompt_version: call.promptVersion ?? null,
      step: call.step ?? null,
      turn: call.turn,
      attempt: call.attempt,
      tokens_in: call.tokensIn,
      tokens_cached: call.tokensCached,
      tokens_out: call.tokensOut,
      cost_usd_micros: presentNumber(call.costUsdMicros),
      latency_milliseconds: call.latencyMilliseconds,
      status: call.status,
      error: call.error ?? null,
    }),
  },
  declareList({
    filters: {
      run_id: { property: 'runId', kind: 'id' },
      function: { property: 'functionName', kind: 'text' },
      provider: { property: 'provider', kind: 'text' },
      model: { property: 'model', kind: 'text' },
      status: { property: 'status', kind: 'text' },
      step: { property: 'step', kind: 'text' },
    },
  }),
);
