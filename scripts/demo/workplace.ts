import { randomBytes } from 'node:crypto';
import type { ApiClient } from '#client/create-client.ts';
import { LaunchError } from '../platform/launch-error.ts';
import { allOf } from './rows.ts';

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
  const { data: signedIn } = await api.post('/api/v1/auth/register/', { body: account });
  api.useTokens(signedIn);
  const { industry, topic } = await chooseIndustry(api);
  const { data: site } = await api.post('/api/v1/auth/sites/', {
    body: { name: 'Nordic Coffee', industry_id: industry.id, hosting_type: 'wordpress' },
  });
  // Pictures inside the articles, too: without this setting each has its featured one.
  await api.patch('/api/v1/growth/settings/{site_id}/', {
    params: { path: { site_id: site.id } },
    body: { image_source: 'ai' },
  });
  const { data: sector } = await api.post('/api/v1/auth/sectors/', {
    body: { site_id: site.id, name: topic.name, industry_sector_id: topic.id },
  });
  await api.post('/api/v1/integration/integrations/', {
    body: integrationOf(site.id, destination),
  });
  return { email, password, siteId: site.id, sectorId: sector.id };
}

async function chooseIndustry(api: ApiClient) {
  const industries = await allOf(api.rows('/api/v1/auth/industries/'));
  const withSectors = industries.filter((candidate) => candidate.sectors.length > 0);
  const industry = withSectors.find(({ slug }) => slug.includes('food')) ?? withSectors[0];
  const topic = industry?.sectors[0];
  if (!industry || !topic) throw new LaunchError('The API knows no industry with sectors');
  return { industry, topic };
}

function integrationOf(siteId: string, destination: Destination) {
  return {
    site_id: siteId,
    platform: 'wordpress' as const,
    config: { site_url: destination.siteUrl, username: destination.username },
    credentials: { application_password: destination.applicationPassword },
  };
}
