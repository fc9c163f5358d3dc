import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allRoutes } from '#api/routes.ts';
import { curlSample } from '#api/shared/openapi/samples/curl.ts';
import { phpSample } from '#api/shared/openapi/samples/php.ts';
import { pythonSample } from '#api/shared/openapi/samples/python.ts';
import { typeScriptSample } from '#api/shared/openapi/samples/typescript.ts';
import { createOpenApi } from '#api/shared/openapi.ts';
import { apiVersion } from '#api/system/docs/version.ts';

const sample = z.object({ lang: z.string(), source: z.string().min(20) });
const document = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ 'x-codeSamples': z.array(sample).length(4) })),
  ),
});

const { paths } = document.parse(createOpenApi(allRoutes, apiVersion));
const samples = Object.values(paths).flatMap((methods) =>
  Object.values(methods).flatMap((operation) => operation['x-codeSamples']),
);

function sourcesOf(language: string): string[] {
  return samples.filter(({ lang }) => lang === language).map(({ source }) => source);
}

/** What a program says that reads the sources from its standard input; null where there is no such program. */
function complaints(command: string, options: string[], input: string): string | null {
  const { status, stderr, error } = spawnSync(command, options, { input, encoding: 'utf8' });
  if (error) return null;
  return status === 0 ? '' : stderr;
}

describe('a code sample of every operation', () => {
  it('is TypeScript', () => {
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext };
    const wrong = sourcesOf('TypeScript').flatMap((source) => {
      const { diagnostics = [] } = ts.transpileModule(source, {
        reportDiagnostics: true,
        compilerOptions: options,
      });
      return diagnostics.map(
        ({ messageText }) => `${ts.flattenDiagnosticMessageText(messageText, ' ')}\n${source}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is a shell command', ({ skip }) => {
    const said = complaints('bash', ['-n'], sourcesOf('Shell').join('\n'));
    if (said === null) return skip('there is no bash here');
    expect(said).toBe('');
  });

  it('is Python', ({ skip }) => {
    const program = 'import ast, json, sys\nfor source in json.load(sys.stdin): ast.parse(source)';
    const said = complaints('python3', ['-c', program], JSON.stringify(sourcesOf('Python')));
    if (said === null) return skip('there is no Python here');
    expect(said).toBe('');
  });

  it('is PHP', ({ skip }) => {
    const said = complaints('php', ['-l'], `<?php\n${sourcesOf('PHP').join('\n')}\n`);
    if (said === null) return skip('there is no PHP here');
    expect(said).toBe('');
  });
});

const awkward = {
  text: String.raw`it's "quoted" \ and $HOME, in two`,
  lines: 'one\ntwo',
  none: null,
  yes: true,
  list: [],
  object: { deep: [1.5, 'ä'] },
};

const request = {
  method: 'POST',
  url: 'https://igny8.example/',
  headers: { 'Content-Type': 'application/json' },
  body: awkward,
  tokenVariable: null,
};

/** Runs a sample in which whatever would send the request prints its body instead. */
function printed(command: string, options: string[], program: string): unknown {
  const { stdout, stderr, error } = spawnSync(command, options, {
    input: program,
    encoding: 'utf8',
  });
  if (error) return null;
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('a body full of quotes and signs is sent as it is', () => {
  it('by curl', ({ skip }) => {
    const program = `curl() { printf '%s' "\${@: -1}"; }\n${curlSample(request)}`;
    const sent = printed('bash', [], program);
    if (sent === null) return skip('there is no bash here');
    expect(sent).toEqual(awkward);
  });

  it('by Python', ({ skip }) => {
    const stand = `import json, sys, types
class Answer:
    def raise_for_status(self): pass
def request(method, url, json=None, **rest):
    sys.stdout.write(__import__("json").dumps(json))
    return Answer()
sys.modules["requests"] = types.SimpleNamespace(request=request)
`;
    const sent = printed('python3', ['-'], stand + pythonSample(request));
    if (sent === null) return skip('there is no Python here');
    expect(sent).toEqual(awkward);
  });

  it('by PHP', ({ skip }) => {
    // In a namespace of its own, since the functions are PHP's where its curl extension is there.
    const stand = `<?php
namespace Sample;
use stdClass;
const CURLOPT_CUSTOMREQUEST = 1; const CURLOPT_RETURNTRANSFER = 2; const CURLOPT_HTTPHEADER = 3;
const CURLOPT_POSTFIELDS = 4;
function curl_init($url) { return null; }
function curl_setopt_array($request, $options) { echo $options[CURLOPT_POSTFIELDS]; }
function curl_exec($request) { return '{}'; }
`;
    const sent = printed('php', [], stand + phpSample(request));
    if (sent === null) return skip('there is no PHP here');
    expect(sent).toEqual(awkward);
  });

  it('by TypeScript', () => {
    const { outputText } = ts.transpileModule(typeScriptSample(request), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
    });
    const sent: string[] = [];
    const fetch = (_url: string, { body }: { body: string }) => {
      sent.push(body);
      return { ok: true };
    };
    runInNewContext(`(async () => {${outputText}})()`, { fetch, JSON });
    expect(sent.map((body) => JSON.parse(body) as unknown)).toEqual([awkward]);
  });
});
