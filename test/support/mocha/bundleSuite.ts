import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { checkout, inCheckout } from '../checkout';

/** A suite for an extension host. */
export interface HostSuite {
	/** Absolute paths of the test files. */
	readonly files: readonly string[];
	readonly host: 'node' | 'browser';
	/** Absolute path of the bundle; it exports `run`, as VS Code wants of test runners. */
	readonly outfile: string;
	/** JavaScript by the names that stand for it in the files. */
	readonly define?: Readonly<Record<string, string>>;
}

/**
 * Bundles test files, and what runs them, into one file that an extension host can load.
 * @throws Error when there are none, or they do not compile.
 */
export async function bundleSuite({ files, host, outfile, define = {} }: HostSuite): Promise<void> {
	if (files.length === 0) throw new Error('No test files to bundle.');
	const requires = files.map(file => `require(${JSON.stringify(file)});`);
	const runner = inCheckout('test/support/mocha/runInHost');
	await build({
		stdin: {
			contents: `import { runInHost } from ${JSON.stringify(runner)};
				export const run = () => runInHost(() => { ${requires.join(' ')} });`,
			resolveDir: checkout,
		},
		banner: { js: mochaAsGlobal() },
		outfile,
		define,
		bundle: true,
		format: 'cjs',
		platform: host,
		external: ['vscode'],
		target: 'es2022',
		sourcemap: 'inline',
		logLevel: 'warning',
	});
}

/** Mocha's build for hosts without Node.js, kept from seeing a module system, so that it puts `Mocha` on the global object. */
function mochaAsGlobal(): string {
	const source = readFileSync(inCheckout('node_modules/mocha/mocha.js'), 'utf8');
	return `(function (exports, module, define) {${source}\n})();`;
}
