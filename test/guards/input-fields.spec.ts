import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isInputObjectType } from 'graphql';
import ts from 'typescript';
import { inputClasses, type InputClass } from './input-fields.js';

const ROOT = join(__dirname, '../..');

/** The classes of a program of one file, with little types for its input and for what the service takes. */
function little(code: string): InputClass[] {
  const text = `
    interface Array<T> { length: number; [n: number]: T; map<U>(turn: (one: T) => U): U[] }
    declare const InputType: () => (one: unknown) => void;
    @InputType() class PartInput { name: string; note?: string | null }
    @InputType() class PlanInput { code?: string; on: string; parts?: PartInput[] | null; clientMutationKey?: string }
    interface Part { name: string; note?: string | null }
    interface Plan { code?: string | null; on: string; parts?: Part[] | null }
    declare const input: PlanInput;
    declare function use(...values: unknown[]): void;
    ${code}`;
  const options: ts.CompilerOptions = { noLib: true, experimentalDecorators: true, strict: true };
  const file = ts.createSourceFile('little.ts', text, ts.ScriptTarget.ES2022, true);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name) => (name === file.fileName ? file : undefined),
  };
  return inputClasses(ts.createProgram([file.fileName], options, host), () => true);
}
const unread = (code: string) =>
  little(code).flatMap(({ name, unread: fields }) => fields.map((field) => `${name}.${field}`));

const READS_PARTS = 'for (const { name, note } of input.parts ?? []) use(name, note);';

describe('a field of an input is unread', () => {
  test.each([
    [
      'if nothing is done with the input',
      '',
      ['PartInput.name', 'PartInput.note', 'PlanInput.code', 'PlanInput.on', 'PlanInput.parts'],
    ],
    ['if only the others are read', `use(input.on); ${READS_PARTS}`, ['PlanInput.code']],
    [
      'if it is only handed to something that takes anything',
      `use(input, input.on); ${READS_PARTS}`,
      ['PlanInput.code'],
    ],
    [
      'if the service takes it and does not look at it',
      `const plan = (facts: Plan) => use(facts.on); plan(input); ${READS_PARTS}`,
      ['PlanInput.code'],
    ],
    [
      'if it is read of something else',
      `declare const other: { code: string; on: string }; use(other.code, input.on); ${READS_PARTS}`,
      ['PlanInput.code'],
    ],
    [
      'if it is set and not read',
      `const plan = (facts: Plan) => { use(facts.on); const other: Plan = { code: '1', on: '2' }; }; plan(input); ${READS_PARTS}`,
      ['PlanInput.code'],
    ],
    [
      'if the input inside an input is handed on, and not all of it is read',
      `const plan = ({ code, on, parts }: Plan) => use(code, on, parts?.map((part) => part.name)); plan(input);`,
      ['PartInput.note'],
    ],
  ])('%s', (_, code, expected) => {
    expect(unread(code).sort()).toEqual(expected);
  });
});

describe('a field of an input is read', () => {
  test.each([
    ['by the resolver', 'use(input.code, input.on);'],
    ['by taking it apart', 'const { code, on } = input; use(code, on);'],
    ['by the service', 'const plan = (facts: Plan) => use(facts.code, facts.on); plan(input);'],
    [
      'by a service that takes a part of it',
      'const plan = (one: { code?: string }) => use(one.code); plan(input); use(input.on);',
    ],
    [
      'by whom the service asks',
      'const deep = (one: Plan) => use(one.code, one.on); const plan = (facts: Plan) => deep(facts); plan(input);',
    ],
    [
      'as a copy with more',
      'const plan = (facts: Plan & { by: string }) => use(facts.code, facts.on); plan({ ...input, by: "me" });',
    ],
    ['by name out of a list', 'const NAMES = ["code", "on"] as const; for (const name of NAMES) use(input[name]);'],
    [
      'as the rest',
      'const { code, ...rest } = input; const plan = (one: { on: string }) => use(one.on); plan(rest); use(code);',
    ],
  ])('%s', (_, code) => {
    expect(unread(`${code} ${READS_PARTS}`)).toEqual([]);
  });

  test('of an input inside an input, by whom the outer one is handed to', () => {
    const plan = 'const plan = ({ code, on, parts }: Plan) => { use(code, on); parts?.map(take); };';
    expect(unread(`const take = (part: Part) => use(part.name, part.note); ${plan} plan(input);`)).toEqual([]);
  });
});

describe('the inputs of the API', () => {
  const path = join(ROOT, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const src = join(ROOT, 'src').replaceAll('\\', '/');
  let classes: InputClass[];
  beforeAll(() => {
    const program = ts.createProgram(fileNames, { ...options, composite: false, tsBuildInfoFile: undefined });
    classes = inputClasses(program, (file) => file.startsWith(src));
  }, 120_000);

  test('are all seen: filters, inputs of mutations and what is inside them', () => {
    const schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'));
    const declared = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    expect(declared.length).toBeGreaterThan(50);
    expect(classes.map(({ name }) => name).sort()).toEqual(declared.map(({ name }) => name).sort());
  });

  test('have no field that nobody reads', () => {
    expect(classes.filter((one) => one.unread.length > 0)).toEqual([]);
  });
});
