import { Migration } from '@mikro-orm/migrations';

const industries: Record<string, string[]> = {
  'Food and drink': ['Coffee and tea', 'Restaurants', 'Groceries', 'Wine and spirits', 'Baking'],
  'Home and garden': ['Furniture', 'Gardening', 'Kitchen', 'Home improvement', 'Lighting'],
  'Health and wellness': ['Nutrition', 'Fitness', 'Mental health', 'Sleep', 'Skin care'],
  Technology: ['Software', 'Consumer electronics', 'Cloud services', 'Cyber security', 'Mobile'],
  Finance: ['Banking', 'Insurance', 'Investing', 'Accounting', 'Loans'],
  Travel: ['Hotels', 'Flights', 'Outdoor travel', 'City trips', 'Car hire'],
  Fashion: ['Clothing', 'Shoes', 'Jewellery', 'Accessories', 'Sportswear'],
  Education: ['Online courses', 'Languages', 'Schools', 'Professional training', 'Tutoring'],
  'Professional services': ['Legal', 'Marketing', 'Consulting', 'Recruiting', 'Design'],
  'Sports and outdoors': ['Cycling', 'Running', 'Camping', 'Winter sports', 'Team sports'],
};

const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** The plan of a new account and the first industries; developers change and add to both later. */
export class Migration20261121000003ReferenceData extends Migration {
  override up(): void {
    this.addSql(
      `insert into igny8_plans (id, name, slug, price_cents, included_credits)
       values (gen_random_uuid(), 'Starter', 'starter', 0, 1000);`,
    );
    for (const [industry, sectors] of Object.entries(industries)) {
      this.addSql(
        `with industry as (
           insert into igny8_industries (id, name, slug)
           values (gen_random_uuid(), '${industry}', '${slug(industry)}') returning id)
         insert into igny8_industry_sectors (id, industry_id, name, slug)
         select gen_random_uuid(), industry.id, sector.name, sector.slug from industry,
           (values ${sectors.map((sector) => `('${sector}', '${slug(sector)}')`).join(', ')}) as sector (name, slug);`,
      );
    }
  }
}
