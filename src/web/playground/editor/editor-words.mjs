// Monaco has Russian words, but only for its other build, where a message has a number instead of its English text.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';

const other = join(dirname(createRequire(import.meta.url).resolve('monaco-editor/package.json')), 'dev/vs');
const MESSAGE = /\blocalize2?\)?\((\d+),\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g;
/** Longer ones explain settings, which nobody sees here. */
const LONGEST = 100;

/** What it says in English in Russian too. */
const MORE = {
  'Transform to Kebab Case': 'Преобразовать в kebab-case',
  'Show or Focus Standalone Color Picker': 'Показать палитру цветов',
  '&&Show or Focus Standalone Color Picker': 'Показать палитру цветов',
  'Hide the Color Picker': 'Скрыть палитру цветов',
  'Insert Color with Standalone Color Picker': 'Вставить цвет из палитры',
  'Show Next Inline Edit': 'Показать следующую правку',
  'Show Previous Inline Edit': 'Показать предыдущую правку',
  'Trigger Inline Edit': 'Предложить правку',
  'Accept Inline Edit': 'Принять правку',
  'Hide Inline Edit': 'Скрыть правку',
};

/** A literal of JavaScript, which knows more escapes than JSON. */
const evaluated = (literal) => runInNewContext(literal);

/** @returns {Promise<Record<string, string>>} the Russian of each English message of the editor */
export async function editorWords() {
  const words = await readFile(join(other, 'nls.messages.ru.js'), 'utf8');
  const russian = evaluated(/_VSCODE_NLS_MESSAGES\s*=\s*(\[.*?\]);?\s*\n/s.exec(words)[1]);
  const editor = await readFile(join(other, 'editor/editor.main.js'), 'utf8');
  const found = {};
  for (const [, number, text] of editor.matchAll(MESSAGE)) {
    const english = evaluated(text);
    if (english.length <= LONGEST && /[а-яё]/i.test(russian[number] ?? '')) found[english] ??= russian[number];
  }
  return { ...found, ...MORE };
}

/** Puts them where the editor of our build looks its messages up. */
export const editorInRussian = {
  name: 'editor-in-russian',
  setup: ({ onLoad }) =>
    onLoad({ filter: /monaco-editor[\\/]esm[\\/]vs[\\/]nls\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const looked = source.replace('let result;', 'message = translated(message);\n    let result;');
      if (looked === source) throw new Error(`${path} has changed: its messages would stay English`);
      return {
        loader: 'js',
        contents: `${looked}
const isRussian = globalThis.document?.documentElement.lang === 'ru';
const WORDS = ${JSON.stringify(await editorWords())};
function translated(message) {
  return isRussian && Object.hasOwn(WORDS, message) ? WORDS[message] : message;
}
`,
      };
    }),
};
