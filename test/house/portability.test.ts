import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../support/checkout';

/** What runs only where VS Code's server build or GNU parallel runs, and so may count on Linux. */
const LINUX_ONLY = [
	/^test\/support\/vscode\//u,
	/^test\/ui\//u,
	/^test\/bench\//u,
	/^test\/soak\//u,
	/^test\/scale\//u,
];

/** What Windows, or every system but Linux, does not have. */
const BOUND: readonly (readonly [what: string, pattern: RegExp])[] = [
	['a shell', /\(\s*'(?:ba)?sh'/u],
	['npm as a program', /\(\s*'(?:npm|npx)',/u],
	['a folder of one system', /['"`]\/(?:tmp|usr|proc|dev|etc|bin)\//u],
	['a path as the address of a file', /`file:\/\/\$\{/u],
	['the path of an address as that of a file', /new URL\([^)]*import\.meta\.url\)\.pathname/u],
];

function files(room: string): readonly string[] {
	return readdirSync(inCheckout(room), { recursive: true, encoding: 'utf8' })
		.map(file => path.posix.join(room, file.replaceAll(path.sep, '/')))
		.filter(file => file.endsWith('.ts') && !LINUX_ONLY.some(only => only.test(file)));
}

/** Files whose lines hold such a thing on purpose: a path as text, or behind a test of the system. */
const ON_PURPOSE = [
	'test/core/translation/fixedStretches.test.ts',
	'test/extension/support/workerThreads.ts',
	'test/extension/tools/tools.test.ts',
	'test/core/translation/tokens.test.ts',
	'test/core/translation/translateText.test.ts',
	'test/house/portability.test.ts',
	'test/support/process/runNpm.ts',
];

describe('What runs on Linux, macOS and Windows', () => {
	for (const [what, pattern] of BOUND) {
		it(`counts on no such thing as ${what}`, () => {
			const bound = [...files('src'), ...files('webview'), ...files('test')].filter(
				file => !ON_PURPOSE.includes(file) && pattern.test(readFileSync(inCheckout(file), 'utf8')),
			);
			assert.deepEqual(bound, []);
		});
	}

	it('has scripts that every shell of npm reads alike', () => {
		const { scripts } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')) as {
			readonly scripts: Readonly<Record<string, string>>;
		};
		for (const [name, script] of Object.entries(scripts)) {
			// No variables, no single quotes, no programs of one system.
			assert.doesNotMatch(script, /[$%'`;|<>]|(?:^|&& )(?:[A-Z_]+=|rm |cp |mv |mkdir |sh |bash )/u, name);
		}
	});

	it('is checked out with the same line ends everywhere', () => {
		assert.match(readFileSync(inCheckout('.gitattributes'), 'utf8'), /^\* text=auto eol=lf$/mu);
	});
});
