import { listRoute, type Resource, updateRoute } from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { presentRow, presentTime } from '#api/shared/present.ts';
import { queryValues } from '#contracts/api/shared/list-query.ts';
import { notificationPatch, notificationRow } from '#contracts/api/system/notifications.ts';
import { Notification } from '#entities/system/notification.ts';

const resource: Resource<Notification, typeof notificationRow> = {
  entity: Notification,
  path: 'system/notifications/',
  tag: 'Notifications',
  noun: 'notification',
  throttle: 'system',
  row: notificationRow,
  readOnlyFields: [
    'id',
    'created_at',
    'updated_at',
    'row_version',
    'user_id',
    'kind',
    'text',
    'data',
    'read_at',
  ],
  visibleTo: ({ id }) => ({ $or: [{ userId: id }, { userId: null }] }),
  present: (notification) => ({
    ...presentRow(notification),
    user_id: notification.userId ?? null,
    kind: notification.kind,
    text: notification.text,
    data: notification.data,
    read: Boolean(notification.readAt),
    read_at: presentTime(notification.readAt),
  }),
};

export const notificationRoutes = [
  listRoute(
    resource,
    declareList({
      search: ['text'],
      filters: { kind: { property: 'kind', kind: 'text' } },
      further: { unread: queryValues.boolean.optional() },
    }),
    ({ unread }) => (unread === undefined ? {} : { readAt: unread ? null : { $ne: null } }),
  ),
  updateRoute(resource, 'patch', {
    permission: 'be_oneself',
    body: notificationPatch,
    apply(_em, notification, { read }) {
      // The first reading is the one that counts.
      notification.readAt = read ? (notification.readAt ?? new Date()) : null;
    },
  }),
];
