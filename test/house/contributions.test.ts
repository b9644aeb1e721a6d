import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PANEL_TABS } from '../../webview/state/panelTabs';

interface MenuItem {
	readonly command?: string;
	readonly submenu?: string;
	readonly when?: string;
	readonly group?: string;
}

interface Setting {
	readonly type?: string | readonly string[];
	readonly scope?: string;
	readonly order?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly enum?: readonly unknown[];
	readonly default?: unknown;
	readonly markdownDescription?: string;
}

interface Manifest {
	readonly contributes: {
		readonly commands: readonly {
			readonly command: string;
			readonly title: string;
			readonly category?: string;
			readonly icon?: string;
		}[];
		readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
		readonly keybindings?: readonly { readonly command: string; readonly when?: string }[];
		readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
		readonly configuration: readonly {
			readonly title: string;
			readonly order: number;
			readonly properties: Readonly<Record<string, Setting>>;
		}[];
	};
	readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { contributes } = manifest;
const languages = ['package.nls.json', 'package.nls.zh-cn.json'].map(
	file => JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>,
);

/** What a text of the manifest is in both languages. */
function inBoth(text: string): readonly string[] {
	return languages.map(texts => text.replace(/^%(.+)%$/u, (whole, key: string) => texts[key] ?? whole));
}

function sources(...rooms: readonly string[]): readonly { readonly file: string; readonly text: string }[] {
	return rooms.flatMap(room =>
		readdirSync(room, { recursive: true, encoding: 'utf8' })
			.filter(file => /\.(?:ts|css)$/u.test(file))
			.map(file => file.replaceAll(path.sep, '/'))
			.map(file => ({ file: `${room}/${file}`, text: readFileSync(`${room}/${file}`, 'utf8') })),
	);
}

/** Values that stand more than once. */
function repeated(values: readonly string[]): readonly string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Commands about a row of a tree, whose menu the keyboard opens too, or a step of the walkthrough. */
const offeredElsewhere = new Set([
	...(contributes.menus['view/item/context'] ?? []).flatMap(({ command = '', group }) =>
		group === 'inline' ? [] : [command],
	),
	'nlpLens.subwords.openSample',
]);

describe('The commands of the manifest', () => {
	const ids = contributes.commands.map(({ command }) => command);

	it('are there once each, with a title of their own in both languages', () => {
		assert.deepEqual(repeated(ids), []);
		for (const language of [0, 1]) {
			assert.deepEqual(repeated(contributes.commands.map(({ title }) => inBoth(title)[language])), []);
		}
	});

	it('are all under one category, and have icons of VS Code, if any', () => {
		for (const { command, category, icon } of contributes.commands) {
			assert.equal(category, '%category%', command);
			if (icon !== undefined) assert.match(icon, /^\$\([a-z-]+\)$/u, command);
		}
	});

	it('are reached from the palette, and so by keyboard alone', () => {
		const hidden = contributes.menus['commandPalette']
			.filter(({ when }) => when === 'false')
			.map(({ command }) => command ?? '');
		assert.deepEqual(
			hidden.filter(command => !offeredElsewhere.has(command)),
			[],
		);
	});

	it('show every tab of the panel', () => {
		for (const tab of PANEL_TABS) {
			const shows = `nlpLens.show${tab[0].toUpperCase()}${tab.slice(1)}`;
			assert.ok(ids.includes(tab === 'answers' ? 'nlpLens.ask' : shows), shows);
		}
	});

	it('take no keys but in the lists of their own views', () => {
		for (const { command, when = '' } of contributes.keybindings ?? []) {
			assert.match(when, /^focusedView == nlpLens\.\w+ && listFocus\b/u, command);
		}
	});

	it('have places of their own in every menu, and are not twice in one', () => {
		for (const [menu, items] of Object.entries(contributes.menus)) {
			// Menus of views are one list of all views; buttons in the rows of a tree stand in its menu too.
			const shown = items.map(({ command, submenu, when = '', group = '' }) => ({
				name: `${command ?? submenu}${group === 'inline' ? ' in the row' : ''}`,
				place: /@\d+$/u.test(group) ? `${/view == (\S+)/u.exec(when)?.[1] ?? ''} ${group}` : '',
			}));
			assert.deepEqual(repeated(shown.map(({ name }) => name)), [], menu);
			assert.deepEqual(repeated(shown.flatMap(({ place }) => (place === '' ? [] : [place]))), [], menu);
		}
	});
});

describe('The settings of the manifest', () => {
	const all = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
	const scopes = new Set([
		'application',
		'machine',
		'machine-overridable',
		'window',
		'resource',
		'language-overridable',
	]);

	it('are there once each, in sections and an order of their own', () => {
		assert.deepEqual(repeated(all.map(([key]) => key)), []);
		assert.deepEqual(repeated(contributes.configuration.map(({ order }) => String(order))), []);
		for (const { title, properties } of contributes.configuration) {
			assert.deepEqual(repeated(Object.values(properties).map(({ order }) => String(order))), [], title);
		}
	});

	it('say where they may be set, and between what numbers stand', () => {
		for (const [key, { type, scope = '', minimum, maximum, default: value }] of all) {
			assert.ok(scopes.has(scope), `${key}: ${scope}`);
			if (type !== 'integer' && type !== 'number') continue;
			assert.ok(minimum !== undefined && maximum !== undefined, key);
			assert.ok(Number(value) >= minimum && Number(value) <= maximum, key);
		}
	});

	it('choose one of their values by default', () => {
		for (const [key, setting] of all) {
			if (setting.enum !== undefined) assert.ok(setting.enum.includes(setting.default), key);
		}
	});

	it('link to settings and commands that there are', () => {
		const keys = new Set(all.map(([key]) => key));
		const commands = new Set(contributes.commands.map(({ command }) => command));
		for (const [key, { markdownDescription = '' }] of all) {
			for (const text of inBoth(markdownDescription)) {
				for (const [, linked] of text.matchAll(/`#(nlpLens\.[\w.]+)#`/gu))
					assert.ok(keys.has(linked), `${key}: ${linked}`);
				for (const [, linked] of text.matchAll(/command:(nlpLens\.[\w.]+)/gu))
					assert.ok(commands.has(linked), `${key}: ${linked}`);
			}
		}
	});

	it('are read somewhere', () => {
		const code = sources('src/extension')
			.map(({ text }) => text)
			.join('\n');
		for (const [key] of all) assert.match(code, new RegExp(`\\b${key.split('.').at(-1)}\\b`, 'u'), key);
	});
});

describe('The colors of the manifest', () => {
	const ids = new Set(contributes.colors.map(({ id }) => id));

	it('are there once each, and described in both languages', () => {
		assert.deepEqual(repeated(contributes.colors.map(({ id }) => id)), []);
	});

	it('are those that the product uses, and no other', () => {
		const code = sources('src/extension', 'webview');
		const text = code.map(each => each.text).join('\n');
		for (const { file, text: source } of code) {
			for (const [, id] of source.matchAll(/ThemeColor\('(nlpLens\.\w+)'\)/gu))
				assert.ok(ids.has(id), `${file}: ${id}`);
			for (const [, id] of source.matchAll(/--vscode-nlpLens-(\w+)/gu)) {
				assert.ok(ids.has(`nlpLens.${id}`), `${file}: ${id}`);
			}
		}
		// Those of labels are put together of a stem and the label.
		const single = [...ids].filter(id => !/\.(?:pos|entity)[A-Z]+$|Background$/u.test(id));
		for (const id of single) assert.ok(text.includes(id) || text.includes(id.replace('.', '-')), id);
	});
});

describe('The product', () => {
	it('sends nothing to anybody but the language model that the user chose', () => {
		const doors =
			/\bfetch\(|XMLHttpRequest|WebSocket\(|sendBeacon|EventSource\(|from 'node:(?:https?|http2|net|tls|dgram)'/u;
		const through = sources('src', 'webview')
			.filter(({ text }) => doors.test(text))
			.map(({ file }) => file);
		assert.deepEqual(through, ['src/generation/server/chatServer.ts', 'src/extension/generation/generators.ts'].sort());
	});

	it('has no telemetry', () => {
		for (const { file, text } of sources('src', 'webview')) {
			assert.doesNotMatch(text, /TelemetryLogger|isTelemetryEnabled|telemetry/iu, file);
		}
		const packages = Object.keys(manifest.dependencies);
		assert.deepEqual(
			packages.filter(name => /telemetry|analytics|sentry|applicationinsights/iu.test(name)),
			[],
		);
	});

	it('keeps still for those who want less motion', () => {
		const layout = readFileSync('webview/styles/layout.css', 'utf8');
		assert.match(
			layout,
			/@media \(prefers-reduced-motion: reduce\) \{\s*\*,[^}]*animation: none !important;[^}]*transition: none !important;/u,
		);
		for (const { file, text } of sources('webview')) assert.doesNotMatch(text, /behavior: 'smooth'|\.animate\(/u, file);
	});
});
