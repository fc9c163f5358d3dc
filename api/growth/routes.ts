import type { Route } from '#api/shared/route-record.ts';
import { suggestTitles } from './titles/suggest.ts';
import { changeWritingSettings, showWritingSettings } from './writing-settings.ts';

export const growthRoutes: readonly Route[] = [
  showWritingSettings,
  changeWritingSettings,
  suggestTitles,
];
