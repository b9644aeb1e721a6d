import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { requireBuild } from '../support/requireBuild';
import { TemporaryFolder } from '../support/process/temporaryFolder';

interface Notices {
	readonly ALLOWED: ReadonlySet<string>;
	readonly isAllowed: (expression: string, allowed?: ReadonlySet<string>) => boolean;
	readonly packageFolders: (files: Iterable<string>) => readonly string[];
	readonly thirdPartyNotices: (files: Iterable<string>) => string;
}

interface LockedPackage {
	readonly version?: string;
	readonly license?: string;
	readonly dev?: boolean;
	readonly integrity?: string;
	readonly resolved?: string;
}

const { ALLOWED, isAllowed, packageFolders, thirdPartyNotices } = requireBuild('notices.js') as Notices;

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	readonly packages: Readonly<Record<string, LockedPackage>>;
};
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '');

/** Licences that tools may be under, which are in no package of ours. */
const ALLOWED_FOR_TOOLS = new Set([
	...ALLOWED,
	'Artistic-2.0',
	'BlueOak-1.0.0',
	'CC-BY-3.0',
	'CC0-1.0',
	'EPL-2.0',
	'MPL-2.0',
	'PSF-2.0',
	'Python-2.0',
	'WTFPL',
	'Zlib',
]);

/** Microsoft's signing tool of vsce: its own licence, which allows its use for extensions of VS Code. */
const OWN_TERMS = /^node_modules\/@vscode\/vsce-sign(?:-[\w-]+)?$/u;

describe('The packages of package-lock.json', () => {
	it('are under licences that the package may hold, where they run in it', () => {
		const shipped = packages.filter(([, { dev }]) => dev !== true);
		assert.ok(shipped.length > 20);
		const foreign = shipped.filter(([, { license }]) => !isAllowed(license ?? ''));
		assert.deepEqual(
			foreign.map(([folder, { license }]) => `${folder}: ${license}`),
			[],
		);
	});

	it('are under licences that allow their use, where they are tools', () => {
		const tools = packages.filter(([folder, { dev }]) => dev === true && !OWN_TERMS.test(folder));
		const foreign = tools.filter(([, { license }]) => !isAllowed(license ?? '', ALLOWED_FOR_TOOLS));
		assert.deepEqual(
			foreign.map(([folder, { license }]) => `${folder}: ${license}`),
			[],
		);
	});

	it('are the very bytes that were locked, from the registry alone', () => {
		for (const [folder, { integrity, resolved = 'https://registry.npmjs.org/' }] of packages) {
			assert.match(integrity ?? '', /^sha512-/u, folder);
			assert.match(resolved, /^https:\/\/registry\.npmjs\.org\//u, folder);
		}
	});

	it('run no script when they are installed, but for those that are known', () => {
		const scripted = packages.filter(([, locked]) => 'hasInstallScript' in locked).map(([folder]) => folder);
		const known = ['@vscode/vsce-sign', 'esbuild', 'fsevents', 'keytar', 'protobufjs'];
		assert.deepEqual(
			scripted.filter(folder => !known.includes(folder.slice(folder.lastIndexOf('node_modules/') + 13))),
			[],
		);
	});
});

describe('SPDX expressions', () => {
	const allowed = new Set(['MIT', 'ISC']);

	for (const [expression, wanted] of [
		['MIT', true],
		['GPL-3.0-only', false],
		['MIT AND ISC', true],
		['MIT AND GPL-3.0-only', false],
		['GPL-3.0-only OR ISC', true],
		['(MIT OR GPL-3.0-only) AND ISC', true],
		['MIT AND (GPL-3.0-only AND ISC)', false],
		['GPL-3.0-only OR MIT AND ISC', true],
		['', false],
		['SEE LICENSE IN LICENSE.txt', false],
		['MIT ISC', false],
		['(MIT', false],
	] as const) {
		it(`“${expression}” is ${wanted ? '' : 'not '}allowed where MIT and ISC are`, () => {
			assert.equal(isAllowed(expression, allowed), wanted);
		});
	}
});

describe('The notices of what is bundled', () => {
	const temporary = new TemporaryFolder('notices');

	after(() => temporary.dispose());

	/** A package in a folder of its own. */
	function plant(name: string, license: string | undefined, terms: Readonly<Record<string, string>>): string {
		const folder = path.join(temporary.path, 'node_modules', name);
		mkdirSync(folder, { recursive: true });
		writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
		for (const [file, text] of Object.entries(terms)) {
			mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
			writeFileSync(path.join(folder, file), text);
		}
		return `${folder}/index.js`;
	}

	it('find the innermost package of a file, scoped or not', () => {
		const files = [
			'src/main.ts',
			'node_modules/a/x.js',
			'node_modules/@s/b/c/d.js',
			'node_modules/a/node_modules/e/y.js',
		];
		assert.deepEqual(packageFolders(files), ['node_modules/@s/b', 'node_modules/a', 'node_modules/a/node_modules/e']);
	});

	it('have the whole text of every licence, folders of them too', () => {
		const one = plant('one', 'MIT', { LICENSE: 'terms of one\r\n', 'README.md': 'read' });
		const two = plant('@s/two', 'MIT AND Apache-2.0', { 'LICENSES/a.txt': 'terms a', 'LICENSES/b.txt': 'terms b' });
		const text = thirdPartyNotices([one, two]);
		for (const part of ['one 1.2.3 (MIT)', 'terms of one\n', '@s/two 1.2.3 (MIT AND Apache-2.0)', 'terms a', 'terms b'])
			assert.ok(text.includes(part), part);
		assert.doesNotMatch(text, /read|\r/u);
	});

	it('stop the build at a package whose licence is not allowed, or that carries no text of it', () => {
		assert.throws(() => thirdPartyNotices([plant('three', 'GPL-3.0-only', { LICENSE: 'terms' })]), /three@1\.2\.3/u);
		assert.throws(() => thirdPartyNotices([plant('four', undefined, { LICENSE: 'terms' })]), /no licence/u);
		assert.throws(() => thirdPartyNotices([plant('five', 'MIT', {})]), /carries no text/u);
	});
});
