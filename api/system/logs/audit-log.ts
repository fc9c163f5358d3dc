import { listRoute } from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { presentRow } from '#api/shared/present.ts';
import { auditLogRow } from '#contracts/api/system/logs.ts';
import { AuditLog } from '#entities/system/audit-log.ts';

export const listAuditLog = listRoute(
  {
    entity: AuditLog,
    path: 'system/audit-log/',
    tag: 'System',
    noun: 'audit log line',
    throttle: 'system',
    readPermission: 'administer',
    row: auditLogRow,
    readOnlyFields: [],
    present: (line) => ({
      ...presentRow(line),
      user_id: line.userId ?? null,
      api_key_id: line.apiKeyId ?? null,
      action: line.action,
      object_type: line.objectType,
      object_id: line.objectId,
      changed_fields: line.changedFields,
      address: line.address ?? null,
    }),
  },
  declareList({
    filters: {
      user_id: { property: 'userId', kind: 'id' },
      api_key_id: { property: 'apiKeyId', kind: 'id' },
      action: { property: 'action', kind: 'text' },
      object_type: { property: 'objectType', kind: 'text' },
      object_id: { property: 'objectId', kind: 'id' },
    },
  }),
);
