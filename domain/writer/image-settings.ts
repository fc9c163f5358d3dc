import type { imageTypes } from './states.ts';

export const imageProviders = ['openai', 'runware'] as const;
export type ImageProvider = (typeof imageProviders)[number];

export type ImageType = (typeof imageTypes)[number];
export type ImageFormat = 'png' | 'jpeg' | 'webp';

/** Pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** What an account has set for its pictures (spec/domain.md, IntegrationSettings `image_generation`). */
export interface AccountImageSettings {
  provider?: ImageProvider | undefined;
  model?: string | undefined;
  image_type?: 'realistic' | 'artistic' | 'cartoon' | undefined;
  /** `1536x1024` by kind of picture. */
  sizes?: Partial<Record<ImageType, string | undefined>> | undefined;
  format?: ImageFormat | undefined;
  in_article_images?: number | undefined;
}

/** What a site has chosen itself; what it has not is undefined, and the account's choice counts. */
export interface SiteImageSettings {
  image_source?: 'none' | 'ai' | 'stock' | undefined;
  image_style?: string | undefined;
  image_format?: ImageFormat | undefined;
  featured_image_required?: boolean | undefined;
}

/** How the pictures of a content are made. */
export interface ImageSettings {
  provider: ImageProvider;
  /** Null: the platform's model of that provider. */
  model: string | null;
  style: string;
  format: ImageFormat;
  sizes: Record<ImageType, ImageSize>;
  /** Pictures that are described and drawn: a featured one or none, and those inside the text. */
  featured: 0 | 1;
  inArticle: number;
}

/** Featured: the ratio most themes and social cards crop to. Desktop and mobile: screens, lying and standing. */
const defaultSizes: Record<ImageType, ImageSize> = {
  featured: { width: 1536, height: 1024 },
  in_article: { width: 1024, height: 1024 },
  desktop: { width: 1536, height: 1024 },
  mobile: { width: 1024, height: 1536 },
};

/** What a site gets that wants pictures inside its articles where the account does not say how many. */
const defaultInArticle = 2;

/** An account's image_type in the words of a style; it counts until the site chooses one (spec/domain.md). */
const styleOfType = {
  realistic: 'realistic photo',
  artistic: 'artistic painting',
  cartoon: 'cartoon',
} as const;

/**
 * What counts of account and site: the site's own choice, else the account's, else the usual one. Pictures
 * inside the text are drawn for sites with `image_source` `ai`. A site that needs no featured picture gets
 * one all the same where there would be nothing else to draw.
 */
export function imageSettingsOf(
  account: AccountImageSettings,
  site: SiteImageSettings,
): ImageSettings {
  const inArticle =
    site.image_source === 'ai' ? (account.in_article_images ?? defaultInArticle) : 0;
  const accountStyle = account.image_type && styleOfType[account.image_type];
  return {
    provider: account.provider ?? 'openai',
    model: account.model ?? null,
    style: site.image_style ?? accountStyle ?? 'illustration',
    format: site.image_format ?? account.format ?? 'png',
    sizes: {
      featured: sizeOf(account, 'featured'),
      in_article: sizeOf(account, 'in_article'),
      desktop: sizeOf(account, 'desktop'),
      mobile: sizeOf(account, 'mobile'),
    },
    featured: (site.featured_image_required ?? true) || inArticle === 0 ? 1 : 0,
    inArticle,
  };
}

function sizeOf({ sizes }: AccountImageSettings, type: ImageType): ImageSize {
  const [width, height] = (sizes?.[type] ?? '').split('x').map(Number);
  return width && height ? { width, height } : defaultSizes[type];
}
