import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { checkout, inCheckout } from '../../support/checkout';
import { atExit } from '../../support/process/atExit';
import { instrument } from './instrument';
import { COUNTERS_PRELUDE } from './reachedMap';

/** What is instrumented: all that ships, and the packages that read what others wrote. */
const INSTRUMENTED = new RegExp(
	`^${checkout.replaceAll('\\', '/')}/(?:(?:src|webview)/.*\\.ts|node_modules/(?:n3/lib|@bufbuild/protobuf|eventsource-parser|@lezer/markdown)/.*\\.js)$`,
	'u',
);

/** What can stay where it is: packages with code that is loaded when it is first needed, and none that reads. */
const EXTERNAL = ['onnxruntime-web', 'onnxruntime-web/*', 'opencc-js', 'esbuild'];

/** In place of the editor: whatever is asked of it is there and does nothing. */
function noEditor(names: readonly string[]): string {
	return `
const anything = new Proxy(function () {}, {
	get: (_, key) => (key === 'then' ? undefined : key === Symbol.toPrimitive ? () => 'anything' : anything),
	apply: () => anything,
	construct: () => anything,
});
${names.map(name => `export const ${name} = anything;`).join('\n')}`;
}

/** The names that files of the extension import of the editor. */
function editorNames(): string[] {
	const folder = inCheckout('src/extension');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
	const imports = files.flatMap(file => [
		...readFileSync(path.join(folder, file), 'utf8').matchAll(/import \{([^}]*)\} from 'vscode';/gu),
	]);
	return [...new Set(imports.flatMap(([, names]) => names.split(',').map(name => name.trim())))].filter(name =>
		/^\w+$/u.test(name),
	);
}

const instrumenting: Plugin = {
	name: 'instrumenting',
	setup(bundle) {
		bundle.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'no-editor' }));
		bundle.onLoad({ filter: /.*/, namespace: 'no-editor' }, () => ({
			contents: noEditor(editorNames()),
			loader: 'js',
		}));
		bundle.onLoad({ filter: /\.[jt]s$/ }, async ({ path: file }) => {
			const name = file.replaceAll('\\', '/');
			if (!INSTRUMENTED.test(name) || name.endsWith('.d.ts')) return undefined;
			const source = await readFile(file, 'utf8');
			const contents = instrument(source, path.relative(checkout, file));
			return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js', resolveDir: path.dirname(file) };
		});
	},
};

/**
 * Bundles the thread that fuzzes with all targets; the code of a target is run when it is first asked for.
 * @returns the file, which goes with this process
 */
export async function bundleTargets(): Promise<string> {
	const outfile = inCheckout(`out/fuzz/thread-${process.pid}.cjs`);
	atExit(() => rmSync(outfile, { force: true }));
	await build({
		entryPoints: [inCheckout('test/fuzz/engine/fuzzThread.ts')],
		outfile,
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		charset: 'utf8',
		logLevel: 'error',
		banner: { js: COUNTERS_PRELUDE },
		external: EXTERNAL,
		loader: { '.md': 'text' },
		define: { 'import.meta.dirname': '__dirname' },
		plugins: [instrumenting],
	});
	return outfile;
}
