// Bundles the playground into dist/playground, or into the folder given as the argument.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { editorInRussian } from './editor/editor-words.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const outdir = resolve(process.argv[2] ?? join(here, '../../../dist/playground'));
const publicPath = '/playground';

// The style sheet of GraphiQL embeds fonts as data: URLs, which our policy blocks; style.css uses system fonts.
const withoutEmbeddedFonts = {
  name: 'without-embedded-fonts',
  setup: ({ onLoad }) =>
    onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, async ({ path }) => ({
      loader: 'css',
      contents: (await readFile(path, 'utf8')).replace(/@font-face\s*\{[^}]*\}/g, ''),
    })),
};

// The search of GraphiQL compares Latin names only.
const ownDocsSearch = {
  name: 'own-docs-search',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/(?:components\/)?search\.js$/ }, ({ importer }) =>
      /plugin-doc-explorer[\\/]dist/.test(importer) ? { path: join(here, 'docs-search.tsx') } : undefined,
    ),
};

/** @returns the metafile entry of each entry point, in order, with the address it is served at */
async function bundle(entryPoints, options) {
  const { metafile, outputFiles } = await build({
    entryPoints,
    outdir,
    publicPath,
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    target: 'es2022',
    legalComments: 'eof',
    logLevel: 'warning',
    // All files but index.html contain their hash, so that browsers may cache them permanently.
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    ...options,
  });
  for (const { path, contents } of outputFiles) {
    await writeFile(path, contents);
    if (/\.(js|css)$/.test(path)) await writeFile(`${path}.gz`, gzipSync(contents, { level: 9 }));
  }
  const outputs = Object.entries(metafile.outputs);
  return entryPoints.map((entry) => {
    const [path, { cssBundle }] = outputs.find(
      ([, made]) => made.entryPoint && resolve(made.entryPoint).endsWith(entry),
    );
    return { js: address(path), css: cssBundle && address(cssBundle) };
  });
}

const address = (path) => `${publicPath}/${basename(path)}`;

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });

const [editor, json, graphql] = await bundle(
  [
    'monaco-editor/esm/vs/editor/editor.worker.js',
    'monaco-editor/esm/vs/language/json/json.worker.js',
    join(here, 'editor/graphql.worker.ts'),
  ],
  { format: 'iife' },
);

const [main] = await bundle([join(here, 'main.tsx')], {
  format: 'esm',
  jsx: 'automatic',
  loader: { '.ttf': 'file' },
  plugins: [withoutEmbeddedFonts, ownDocsSearch, editorInRussian],
  define: {
    'process.env.NODE_ENV': '"production"',
    WORKERS: JSON.stringify({ editor: editor.js, json: json.js, graphql: graphql.js }),
  },
});

const html = await readFile(join(here, 'index.html'), 'utf8');
await writeFile(join(outdir, 'index.html'), html.replace('main.css', main.css).replace('main.js', main.js));
