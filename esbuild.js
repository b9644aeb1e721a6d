// Bundles the extension for desktop and browser, its worker, the webview and the command line into dist/, makes the
// vocabularies of dist/vocabularies/ out of a package, and puts ONNX Runtime into dist/onnx/ and the prompts into dist/prompts/.
//   node esbuild.js [--production] [--watch] [name …]      names: extension analysis onnx webview vocabularies prompts (default: all)
const esbuild = require('esbuild');
const { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { copiedFrom, thirdPartyNotices } = require('./build/notices.js');

const options = process.argv.slice(2);
const production = options.includes('--production');
const watch = options.includes('--watch');
const names = options.filter(option => !option.startsWith('--'));

/** What every bundle has in common. */
const common = {
	bundle: true,
	charset: 'utf8',
	logLevel: 'silent',
	minify: production,
	sourcemap: production ? false : 'linked',
	target: 'es2022',
	legalComments: 'none', // The licences are in dist/THIRD-PARTY-NOTICES.txt, whole.
	metafile: true,
};
const node = { ...common, platform: 'node', format: 'cjs' };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/**
 * Writes what was split, which must be ECMAScript modules, as CommonJS: a package's `.js` files are that, in a worker
 * thread and on the command line alike.
 */
const asCommonJs = {
	name: 'as-common-js',
	setup(build) {
		build.onEnd(async ({ outputFiles = [] }) => {
			mkdirSync('dist', { recursive: true });
			const { charset, minify, target } = build.initialOptions;
			const how = { format: 'cjs', charset, minify, sourcemap: production ? false : 'external', target };
			for (const { path, text } of outputFiles) {
				const { code, map } = await esbuild.transform(text, how);
				writeFileSync(path, production ? code : `${code}//# sourceMappingURL=${basename(path)}.map\n`);
				if (!production) writeFileSync(`${path}.map`, map);
			}
		});
	},
};

/** What the code of ONNX Runtime is imported by, without its WebAssembly. */
const onnxRuntime = 'onnxruntime-web/wasm';

/** What the tables of Chinese scripts are imported by. */
const chineseScripts = 'opencc-js';

/** On Node such code is a file beside the programs, loaded when it is first needed. A web worker has it in its one file. */
const loadedApart = {
	name: 'loaded-apart',
	setup(build) {
		build.onResolve({ filter: /^onnxruntime-web\/wasm$/ }, () => ({ path: './onnx/runtime.node.js', external: true }));
		build.onResolve({ filter: /^opencc-js$/ }, () => ({ path: './chineseScripts.node.js', external: true }));
	},
};

/** One configuration a file of dist/, but for the programs of Node. A web extension may be one file only. */
const bundles = {
	extension: [
		{
			...node,
			entryPoints: ['src/extension/extension.node.ts'],
			outfile: 'dist/extension.node.js',
			external: ['vscode'],
		},
		{
			...browser,
			format: 'cjs',
			entryPoints: ['src/extension/extension.browser.ts'],
			outfile: 'dist/extension.browser.js',
			external: ['vscode'],
		},
	],
	analysis: [
		{
			...node,
			entryPoints: { cli: 'src/cli/main.ts', 'worker.node': 'src/worker/main.node.ts' },
			outdir: 'dist',
			// What both run, the core, is in the package once: dist/core.node.js.
			format: 'esm',
			splitting: true,
			chunkNames: 'core.node',
			sourcemap: production ? false : 'inline', // For asCommonJs to read.
			write: false,
			plugins: [loadedApart, asCommonJs],
		},
		{ ...node, entryPoints: [chineseScripts], outfile: 'dist/chineseScripts.node.js' },
		{ ...browser, format: 'iife', entryPoints: ['src/worker/main.browser.ts'], outfile: 'dist/worker.browser.js' },
	],
	onnx: [{ ...node, entryPoints: [onnxRuntime], outfile: 'dist/onnx/runtime.node.js' }],
	webview: [
		{ ...browser, format: 'iife', entryPoints: ['webview/main.ts'], outfile: 'dist/webview/panel.js' },
		{ ...browser, entryPoints: ['webview/styles/panel.css'], outfile: 'dist/webview/panel.css' },
	],
};

/** Prints what the problem matcher of .vscode/tasks.json reads. */
const problemMatcher = {
	name: 'problem-matcher',
	setup(build) {
		build.onStart(() => {
			if (watch) console.log('[watch] build started');
		});
		build.onEnd(result => {
			for (const { text, location } of result.errors) {
				console.error(`✘ [ERROR] ${text}`);
				if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
			}
			if (watch) console.log('[watch] build finished');
		});
	},
};

/** Writes the published vocabularies in the format of our models, by the core's own code. */
async function makeVocabularies() {
	const entryPoints = ['training/subword/packReady.ts'];
	const { outputFiles } = await esbuild.build({ ...node, entryPoints, sourcemap: false, write: false });
	const script = { exports: {} };
	new Function('module', 'exports', 'require', outputFiles[0].text)(script, script.exports, require);
	mkdirSync('dist/vocabularies', { recursive: true });
	for (const name of script.exports.PUBLISHED_NAMES) {
		writeFileSync(`dist/vocabularies/${name}.bin`, script.exports.packReady(name, __dirname));
	}
}

/** Copies the WebAssembly of ONNX Runtime: of its builds the smallest, which computes on the processor alone. */
function copyOnnxRuntime() {
	const file = 'ort-wasm-simd-threaded.wasm';
	mkdirSync('dist/onnx', { recursive: true });
	copyFileSync(join(__dirname, 'node_modules/onnxruntime-web/dist', file), join('dist/onnx', file));
}

/** Copies the prompts of language models, which are files that people read. */
function copyPrompts() {
	const folder = join(__dirname, 'src/generation/prompts');
	mkdirSync('dist/prompts', { recursive: true });
	for (const file of readdirSync(folder)) copyFileSync(join(folder, file), join('dist/prompts', file));
}

/** Writes the licences of what was bundled, copied, or made into data. */
function writeNotices(metafiles) {
	const bundled = metafiles.flatMap(({ outputs }) =>
		Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)),
	);
	const files = bundled.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
	const copied = ['onnxruntime-common', 'onnxruntime-web', 'gpt-tokenizer'].map(copiedFrom);
	writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices([...files, ...copied]));
}

async function main() {
	const all = [...Object.keys(bundles), 'vocabularies', 'prompts'];
	const unknown = names.filter(name => !all.includes(name));
	if (unknown.length > 0) throw new Error(`Unknown bundle ${unknown.join(', ')}; there are ${all.join(', ')}.`);
	if (names.length === 0) rmSync('dist', { recursive: true, force: true });
	const chosen = names.length > 0 ? names : all;
	if (chosen.includes('vocabularies')) await makeVocabularies();
	if (chosen.includes('onnx')) copyOnnxRuntime();
	if (chosen.includes('prompts')) copyPrompts();
	const wanted = chosen.flatMap(name => bundles[name] ?? []);
	const contexts = await Promise.all(
		wanted.map(({ plugins = [], ...bundle }) => esbuild.context({ ...bundle, plugins: [...plugins, problemMatcher] })),
	);
	if (watch) {
		await Promise.all(contexts.map(context => context.watch()));
		return;
	}
	const results = await Promise.allSettled(contexts.map(context => context.rebuild()));
	await Promise.all(contexts.map(context => context.dispose()));
	if (results.some(result => result.status === 'rejected')) process.exitCode = 1;
	else if (names.length === 0) writeNotices(results.map(({ value }) => value.metafile));
}

main().catch(error => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
