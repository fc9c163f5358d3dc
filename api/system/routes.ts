import type { Route } from '#api/shared/route-record.ts';
import { listAiRequests } from './logs/ai-requests.ts';
import { listAuditLog } from './logs/audit-log.ts';
import { notificationRoutes } from './notifications/notification-routes.ts';
import { ping } from './ping.ts';
import { streamAllEvents } from './runs/all-events.ts';
import { cancelRun, pauseRun, resumeRun } from './runs/control.ts';
import { streamRunEvents } from './runs/events.ts';
import { listRuns } from './runs/list.ts';
import { retrieveRun } from './runs/retrieve.ts';
import { retryRun } from './runs/retry.ts';
import { approveRun, rejectRun } from './runs/review.ts';
import { accountSettingRoutes } from './settings/account.ts';
import { saveAiSettings, showAiSettings } from './settings/ai.ts';
import { generateTrialImage } from './settings/integrations/generate-image.ts';
import { putIntegrationSettings, saveIntegrationSettings } from './settings/integrations/save.ts';
import {
  showAllIntegrationSettings,
  showIntegrationSettings,
} from './settings/integrations/show.ts';
import { keyTestRoutes } from './settings/integrations/test-key.ts';
import { moduleSwitchRoutes } from './settings/module-switches.ts';
import { moduleSettingRoutes } from './settings/modules.ts';
import { systemSettingRoutes } from './settings/system.ts';
import { showTaskProgress } from './settings/task-progress.ts';
import { userSettingRoutes } from './settings/user.ts';
import { showStatus } from './status.ts';

export const systemRoutes: readonly Route[] = [
  ping,
  showStatus,
  showAllIntegrationSettings,
  showIntegrationSettings,
  putIntegrationSettings,
  saveIntegrationSettings,
  ...keyTestRoutes,
  generateTrialImage,
  ...moduleSwitchRoutes,
  showAiSettings,
  saveAiSettings,
  ...accountSettingRoutes,
  ...moduleSettingRoutes,
  ...userSettingRoutes,
  ...systemSettingRoutes,
  showTaskProgress,
  ...notificationRoutes,
  listAuditLog,
  listAiRequests,
  listRuns,
  streamAllEvents,
  retrieveRun,
  streamRunEvents,
  pauseRun,
  resumeRun,
  cancelRun,
  retryRun,
  approveRun,
  rejectRun,
];
