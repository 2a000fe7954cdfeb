// Every sentence that the source can say in Russian, with the English one beside it: for reading, and against accidental change.
// node tools/sentences.mjs           writes test/guards/sentences.ru.txt
// node tools/sentences.mjs FOLDER    prints those of a folder
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LIST = 'test/guards/sentences.ru.txt';
const HEAD = `Every sentence of src/ in Russian, and below it in English; ‹…› stands for what is filled in.
Made by npm run sentences; test/guards/sentences.spec.ts fails when it is not current. Read what is new as a clerk would.
`;
const IS_RUSSIAN = /[а-яё]/i;

const folder = process.argv[2];
const list = listOf(folder ?? 'src');
if (folder) process.stdout.write(list);
else writeFileSync(LIST, `${HEAD}\n${list}`);

function listOf(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$|^migrations\//.test(path))
    .sort();
  return files
    .map((path) => [path, sentencesIn(readFileSync(join(root, path), 'utf8'))])
    .filter(([, sentences]) => sentences.length > 0)
    .map(([path, sentences]) => `== ${path}\n${sentences.join('\n')}\n`)
    .join('\n');
}

function sentencesIn(text) {
  const source = ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found = [];
  const told = new Set();
  const add = (ru, en) => {
    const sentence = en === undefined ? said(ru) : `${said(ru)}\n    ${said(en)}`;
    told.add(ru).add(en);
    if (!found.includes(sentence)) found.push(sentence);
  };
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const [en, ru] = ['en', 'ru'].map((name) => valueOf(node, name));
      if (ru && isText(ru) && IS_RUSSIAN.test(ru.getText())) add(ru, en && isText(en) ? en : undefined);
    }
    for (const pair of pairsOf(node)) if (!told.has(pair.ru)) add(pair.ru, pair.en);
    if (isText(node) && !told.has(node) && IS_RUSSIAN.test(ownText(node))) add(node);
    if (ts.isJsxText(node) && IS_RUSSIAN.test(node.text)) add(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** English and then Russian, side by side in a call. */
function pairsOf(node) {
  if (!ts.isCallExpression(node)) return [];
  return node.arguments.flatMap((ru, i) => {
    const en = node.arguments[i - 1];
    const isPair = en && isText(en) && isText(ru) && IS_RUSSIAN.test(ownText(ru)) && !IS_RUSSIAN.test(ownText(en));
    return isPair ? [{ en, ru }] : [];
  });
}

function valueOf(object, name) {
  const found = object.properties.find((one) => one.name && ts.isIdentifier(one.name) && one.name.text === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function isText(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function ownText(node) {
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('')
    : node.text;
}

function said(node) {
  const text = ts.isTemplateExpression(node)
    ? node.head.text +
      node.templateSpans.map(({ expression, literal }) => `‹${named(expression)}›${literal.text}`).join('')
    : node.text;
  return text.trim().replaceAll('\n', '⏎');
}

/** A short name is kept; of what is worked out no more than that something stands there. */
function named(expression) {
  const text = expression.getText();
  return /^[\w.!?$]{1,40}$/.test(text) ? text : '…';
}
