import { describe, expect, it } from 'vitest';
import { EnvironmentError, environmentSchema, readEnvironment } from '#config/environment.ts';

const urls = {
  DATABASE_URL: 'postgresql://owner:hunter2@127.0.0.1:5440/igny8',
  JWT_SECRET: 'x'.repeat(32),
};

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

describe('readEnvironment', () => {
  it('gives defaults that make development work', () => {
    const environment = readEnvironment({}, ['NODE_ENV', 'PORT', 'WORKER_QUEUES', 'TRUST_PROXY']);
    expect(environment).toEqual({
      NODE_ENV: 'development',
      PORT: 8000,
      WORKER_QUEUES: [
        'core',
        'openai-text',
        'openai-images',
        'runware',
        'clustering',
        'search',
        'page-reader',
        'wordpress',
        'mail',
        'system',
      ],
      TRUST_PROXY: 0,
    });
  });

  it('reads only what a process names', () => {
    expect(readEnvironment({ ...urls, PORT: 'no port' }, ['DATABASE_URL'])).toEqual({
      DATABASE_URL: urls.DATABASE_URL,
    });
  });

  it('takes a variable set to nothing for not set', () => {
    expect(readEnvironment({ PORT: '', LOG_LEVEL: '' }, ['PORT', 'LOG_LEVEL'])).toEqual({
      PORT: 8000,
      LOG_LEVEL: 'info',
    });
  });

  it('reads lists and flags', () => {
    const source = {
      CORS_ALLOWED_ORIGINS: 'https://a.example, https://b.example,',
      THROTTLE_DISABLED: '1',
    };
    expect(readEnvironment(source, ['CORS_ALLOWED_ORIGINS', 'THROTTLE_DISABLED'])).toEqual({
      CORS_ALLOWED_ORIGINS: ['https://a.example', 'https://b.example'],
      THROTTLE_DISABLED: true,
    });
  });

  it('names every wrong variable at once', () => {
    const source = { PORT: '99999', LOG_LEVEL: 'loud', THROTTLE_DISABLED: 'yes' };
    const problems = problemsOf(() =>
      readEnvironment(source, ['PORT', 'LOG_LEVEL', 'THROTTLE_DISABLED', 'JWT_SECRET']),
    );
    expect(problems.map((problem) => problem.split(/[= :]/)[0])).toEqual([
      'PORT',
      'LOG_LEVEL',
      'THROTTLE_DISABLED',
      'JWT_SECRET',
    ]);
  });

  it('refuses an address of the API that ends with a slash: paths are appended to it', () => {
    const read = (url: string) => readEnvironment({ PUBLIC_URL: url }, ['PUBLIC_URL']).PUBLIC_URL;
    expect(read('https://api.example/igny8')).toBe('https://api.example/igny8');
    for (const url of ['https://api.example/', 'https://api.example/igny8/']) {
      expect(problemsOf(() => read(url))).toEqual([expect.stringMatching(/^PUBLIC_URL.*slash/)]);
    }
  });

  it('never shows a secret', () => {
    const source = {
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      JWT_SECRET: 'hunter2',
      ENCRYPTION_KEY: 'hunter2',
      SMTP_URL: 'https://user:hunter2@mail.example',
    };
    const problems = problemsOf(() =>
      readEnvironment(source, ['DATABASE_URL', 'JWT_SECRET', 'ENCRYPTION_KEY', 'SMTP_URL']),
    );
    expect(problems).toHaveLength(4);
    expect(problems.join('\n')).not.toContain('hunter2');
  });
});

describe('the sender of e-mails', () => {
  it.each(['a@b.example', 'IGNY8 <a@b.example>', 'Mara, of IGNY8 <a@b.example>'])(
    'may be %s',
    (from) => {
      expect(readEnvironment({ MAIL_FROM: from }, ['MAIL_FROM'])).toEqual({ MAIL_FROM: from });
    },
  );

  it.each([
    'IGNY8',
    'a@b.example, c@d.example',
    'A <a@b.example> <c@d.example>',
    'A\r\nB: c <a@b.example>',
  ])('may not be %j', (from) => {
    expect(problemsOf(() => readEnvironment({ MAIL_FROM: from }, ['MAIL_FROM']))).toHaveLength(1);
  });
});

describe('environmentSchema', () => {
  it('says of every variable what it is for', () => {
    const silent = Object.entries(environmentSchema.shape).filter(
      ([, field]) => !field.meta()?.description,
    );
    expect(silent).toEqual([]);
  });
});
