import { describe, expect, it } from 'vitest';
import { readKeywords, utf16BigEndian } from './setup/keyword-files.ts';

const planner = [
  'Keyword Stats 2026-11-21 at 10_15_42',
  'November 1, 2025 - October 31, 2026',
  [
    ...['Keyword', 'Currency', 'Avg. monthly searches', 'Three month change', 'YoY change'],
    ...['Competition', 'Competition (indexed value)', 'Top of page bid (low range)'],
    ...['Top of page bid (high range)', 'Searches: Nov 2025'],
  ].join('\t'),
  'Cold Brew\tEUR\t1K – 10K\t0%\t-90%\tHigh\t100\t0.52\t2.10\t',
  'kaffeemühle\tEUR\t10 - 100\t0%\t0%\tLow\t3\t\t\t50',
  'unknown brew\tEUR\t\t\t\t\t\t\t\t',
].join('\n');

const plannerRows = [
  { originalKeyword: 'Cold Brew', volume: 5500, cpc: 2.1, cpcCurrency: 'EUR', difficulty: null },
  { originalKeyword: 'kaffeemühle', volume: 55, cpc: null, cpcCurrency: 'EUR' },
  { originalKeyword: 'unknown brew', volume: null },
];

describe('files of Google Keyword Planner', () => {
  it.each([
    ['UTF-16 LE with its mark', Buffer.from(`\uFEFF${planner}`, 'utf16le')],
    ['UTF-16 LE without it', Buffer.from(planner, 'utf16le')],
    ['UTF-16 BE with its mark', utf16BigEndian(`\uFEFF${planner}`)],
    ['UTF-16 BE without it', utf16BigEndian(planner)],
    ['UTF-8', Buffer.from(planner)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${planner}`)],
    ['Windows line ends', Buffer.from(planner.replaceAll('\n', '\r\n'))],
  ])('are read below their titles, in %s', async (_name, file) => {
    const { values, faults } = await readKeywords(file);
    expect(faults).toEqual([]);
    expect(values).toMatchObject(plannerRows);
  });

  it('are read as saved by Excel in Windows-1252, whose range has another dash', async () => {
    const text = planner.replaceAll('\t', ';');
    const bytes = Buffer.from(text.replaceAll('–', '\x96'), 'latin1');
    const { values, faults } = await readKeywords(bytes);
    expect(faults).toEqual([]);
    expect(values).toMatchObject(plannerRows);
  });
});

describe('files of other tools', () => {
  it.each([
    [
      'Ahrefs',
      '"#","Keyword","Country","Difficulty","Volume","CPC","Traffic potential","SERP Features","Intents"\n' +
        '"1","best grinder","us","23","1300","1.25","900","Sitelinks, Thumbnail","Informational, Commercial"\n' +
        '"2","acme","us","","90","","","","Branded"\n',
      [
        {
          keyword: 'best grinder',
          country: 'us',
          difficulty: 23,
          volume: 1300,
          cpc: 1.25,
          intent: 'informational',
        },
        { keyword: 'acme', intent: null },
      ],
    ],
    [
      'Semrush',
      'Keyword,Seed keyword,Tags,Intent,Volume,Trend,Keyword Difficulty,CPC (USD),Competitive Density,SERP Features\n' +
        'milk frother,milk,,"T, C",22200,"0.81,1.00",45,0.72,1,"Reviews, Image"\n',
      [
        {
          keyword: 'milk frother',
          intent: 'transactional',
          volume: 22_200,
          difficulty: 45,
          cpc: 0.72,
          cpcCurrency: 'USD',
        },
      ],
    ],
    [
      'Search Console',
      'Top queries,Clicks,Impressions,CTR,Position\nflat white,12,"3,400",0.35%,8.2\n',
      [{ keyword: 'flat white', volume: null, difficulty: null }],
    ],
    [
      'Ubersuggest',
      'No,Keywords,Search Volume,CPC,Paid Difficulty,SEO Difficulty\n1,latte art,"8,100",$0.31,4,38\n',
      [{ keyword: 'latte art', volume: 8100, cpc: 0.31, cpcCurrency: 'USD', difficulty: 38 }],
    ],
    [
      'Moz',
      'Keyword,Min Volume,Max Volume,Difficulty,Organic CTR,Priority\nmoka pot,11501,30300,42,57,55\n',
      [{ keyword: 'moka pot', volume: 20_901, difficulty: 42 }],
    ],
  ])('%s', async (_tool, file, rows) => {
    const { values, faults } = await readKeywords(file);
    expect(faults).toEqual([]);
    expect(values).toMatchObject(rows);
  });

  it.each([
    [
      'German',
      'Keyword;Währung;Durchschnittl. Suchanfragen pro Monat;Schwierigkeit\nTee;EUR;1 Tsd. – 10 Tsd.;45,5 %',
    ],
    [
      'French',
      'Mot clé;Devise;Nombre moyen de recherches mensuelles;Difficulté\nTee;EUR;1 k – 10 k;45,5 %',
    ],
    [
      'Spanish',
      'Palabra clave;Moneda;Promedio de búsquedas mensuales;Dificultad\nTee;EUR;1 mil – 10 mil;45,5%',
    ],
    [
      'Italian',
      'Parola chiave;Valuta;Media ricerche mensili;Difficoltà\nTee;EUR;1.000 - 10.000;45,5%',
    ],
    [
      'Portuguese',
      'Palavra-chave;Moeda;Média de pesquisas mensais;Dificuldade\nTee;EUR;1 mil – 10 mil;45,5%',
    ],
    [
      'Dutch',
      'Zoekwoord;Valuta;Gem. maandelijkse zoekopdrachten;Moeilijkheid\nTee;EUR;1.000 tot 10.000;45,5%',
    ],
    [
      'Polish',
      'Słowo kluczowe;Waluta;Śr. liczba wyszukiwań miesięcznie;Trudność\nTee;EUR;1 tys. – 10 tys.;45,5%',
    ],
  ])('in %s', async (_language, file) => {
    const { values, faults } = await readKeywords(file);
    expect(faults).toEqual([]);
    expect(values).toMatchObject([
      { keyword: 'tee', volume: 5500, difficulty: 46, cpcCurrency: 'EUR' },
    ]);
  });
});

describe('the columns', () => {
  const file = 'Begriff,Monat,KD\nTee,90,5\n';

  it('are told by the names they have in the file', async () => {
    const { columns } = await readKeywords(' Suchbegriff ;Search_Volume\nTee;90');
    expect(columns).toEqual({ keyword: 'Suchbegriff', volume: 'Search_Volume' });
  });

  it('can be chosen, and not to be read', async () => {
    const chosen = { keyword: 'begriff', volume: 'Monat', difficulty: null };
    const { columns, values } = await readKeywords(file, { chosen });
    expect(columns).toEqual({ keyword: 'Begriff', volume: 'Monat' });
    expect(values).toMatchObject([{ keyword: 'tee', volume: 90, difficulty: null }]);
  });

  it.each([
    [{ keyword: 'Wort' }, ['The file has no column "Wort"']],
    [
      { keyword: 'Begriff', volume: 'Jahr', cpc: 'Preis' },
      [
        'The file has no column "Jahr"; it has "Begriff", "Monat", "KD"',
        'The file has no column "Preis"; it has "Begriff", "Monat", "KD"',
      ],
    ],
  ])('that are chosen must be there: %j', async (chosen, messages) => {
    await expect(readKeywords(file, { chosen })).rejects.toMatchObject({
      code: 'validation_failed',
      errors: { columns: messages },
    });
  });

  it('a file of one column may have commas in its keywords', async () => {
    const { values } = await readKeywords('Keyword\ncoffee, cold\n"tea, hot"\n');
    expect(values.map(({ keyword }) => keyword)).toEqual(['coffee, cold', 'tea, hot']);
  });
});
