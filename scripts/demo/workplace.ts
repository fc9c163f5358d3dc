import { randomBytes } from 'node:crypto';
import { signIn } from '#contracts/api/identity/auth.ts';
import { industryRow } from '#contracts/api/identity/industries.ts';
import { sectorRow } from '#contracts/api/identity/sectors.ts';
import { siteRow } from '#contracts/api/identity/sites.ts';
import { integrationRow } from '#contracts/api/integration/integrations.ts';
import { LaunchError } from '../platform/launch-error.ts';
import type { ApiClient } from './api-client.ts';

/** A WordPress that takes the posts. */
export interface Destination {
  siteUrl: string;
  username: string;
  applicationPassword: string;
}

/** Who works where in the demo. */
export interface Workplace {
  email: string;
  password: string;
  siteId: string;
  sectorId: string;
}

/** A new account each time, so that the demo runs on the data of earlier ones. */
export async function createAccount(api: ApiClient, destination: Destination): Promise<Workplace> {
  const mark = randomBytes(4).toString('hex');
  const email = `demo-${mark}@example.com`;
  const password = `${randomBytes(9).toString('base64url')}-7a`;
  const account = {
    email,
    password,
    full_name: 'Mara Lindqvist',
    account_name: `Nordic Coffee ${mark}`,
  };
  const { access } = await api.post('auth/register/', account, signIn);
  api.signIn(access);
  const { industry, topic } = await chooseIndustry(api);
  const site = await api.post(
    'auth/sites/',
    { name: 'Nordic Coffee', industry_id: industry.id, hosting_type: 'wordpress' },
    siteRow,
  );
  const sector = await api.post(
    'auth/sectors/',
    { site_id: site.id, name: topic.name, industry_sector_id: topic.id },
    sectorRow,
  );
  await api.post('integration/integrations/', integrationOf(site.id, destination), integrationRow);
  return { email, password, siteId: site.id, sectorId: sector.id };
}

async function chooseIndustry(api: ApiClient) {
  const industries = await api.list('auth/industries/', industryRow);
  const withSectors = industries.filter((candidate) => candidate.sectors.length > 0);
  const industry = withSectors.find(({ slug }) => slug.includes('food')) ?? withSectors[0];
  const topic = industry?.sectors[0];
  if (!industry || !topic) throw new LaunchError('The API knows no industry with sectors');
  return { industry, topic };
}

function integrationOf(siteId: string, destination: Destination) {
  return {
    site_id: siteId,
    platform: 'wordpress',
    config: { site_url: destination.siteUrl, username: destination.username },
    credentials: { application_password: destination.applicationPassword },
  };
}
