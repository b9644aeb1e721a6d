import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { MARK_STYLES } from '../../src/extension/decorations/markStyles';
import { ENTITY_LABELS, PARTS_OF_SPEECH } from '../../src/extension/labels';
import { ENTITY_LABELS as CORE_ENTITY_LABELS } from '../../src/core/doc/entityMention';

type Kind = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

interface Color {
	readonly id: string;
	readonly defaults: Readonly<Record<Kind, string>>;
}

interface MenuItem {
	readonly command?: string;
	readonly submenu?: string;
}

interface Setting {
	readonly default?: unknown;
	readonly order?: number;
	readonly markdownDescription?: string;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
	readonly markdownEnumDescriptions?: readonly string[];
}

interface Manifest {
	readonly icon: string;
	readonly activationEvents: readonly string[];
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly icon?: string }[];
		readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
		readonly submenus: readonly { readonly id: string; readonly icon?: Readonly<Record<string, string>> }[];
		readonly colors: readonly Color[];
		readonly walkthroughs: readonly {
			readonly steps: readonly {
				readonly media: { readonly svg: string };
				readonly completionEvents: readonly string[];
			}[];
		}[];
		readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
	};
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { contributes } = manifest;

/** Backgrounds of VS Code's own themes. */
const BACKGROUNDS: Readonly<Record<Kind, string>> = {
	dark: '#1F1F1F',
	light: '#FFFFFF',
	highContrast: '#000000',
	highContrastLight: '#FFFFFF',
};

/** Relative luminance, as WCAG 2 defines it. */
function luminance(color: string): number {
	const [red, green, blue] = [1, 3, 5].map(at => {
		const value = parseInt(color.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

describe('The manifest', () => {
	it('activates for no more than a text or a Markdown document', () => {
		assert.deepEqual(manifest.activationEvents, ['onLanguage:plaintext', 'onLanguage:markdown']);
	});

	it('has a color of its own for every label, in all kinds of theme', () => {
		const ids = new Set(contributes.colors.map(({ id }) => id));
		for (const { color, background } of MARK_STYLES) {
			assert.ok(ids.has(color), color);
			if (background !== undefined) assert.ok(ids.has(background), background);
		}
		for (const { id, defaults } of contributes.colors) {
			for (const kind of Object.keys(BACKGROUNDS)) assert.match(defaults[kind as Kind], /^#[0-9A-F]{6,8}$/, id);
		}
	});

	it('has colors that stand out: 4.5 to 1, and 7 to 1 in high contrast', () => {
		for (const { id, defaults } of contributes.colors.filter(color =>
			/\.(?:pos[A-Z]+|entity[A-Z]+|evidence|keyword)$/.test(color.id),
		)) {
			for (const [kind, background] of Object.entries(BACKGROUNDS) as [Kind, string][]) {
				const wanted = kind.startsWith('high') ? 7 : 4.5;
				assert.ok(contrast(defaults[kind], background) >= wanted, `${id} in ${kind}`);
			}
		}
	});

	it('keeps the text of the editor readable on the background of an entity', () => {
		const text: Readonly<Record<Kind, string>> = {
			dark: '#CCCCCC',
			light: '#3B3B3B',
			highContrast: '#FFFFFF',
			highContrastLight: '#292929',
		};
		for (const { id, defaults } of contributes.colors.filter(color => color.id.endsWith('Background'))) {
			for (const [kind, under] of Object.entries(BACKGROUNDS) as [Kind, string][]) {
				const share = parseInt(defaults[kind].slice(7), 16) / 255;
				const mixed = [1, 3, 5].map(at => {
					const [over, base] = [defaults[kind], under].map(color => parseInt(color.slice(at, at + 2), 16));
					return Math.round(over * share + base * (1 - share))
						.toString(16)
						.padStart(2, '0');
				});
				assert.ok(contrast(`#${mixed.join('')}`, text[kind]) >= 4.5, `${id} in ${kind}`);
			}
		}
	});

	it('draws every label in a way of its own, without regard to color', () => {
		const labels = MARK_STYLES.filter(({ kind }) => kind !== 'wordBoundaries');
		const cues = labels.map(({ line, borderStyle, borderWidth }) => line ?? `${borderStyle} ${borderWidth}`);
		assert.equal(new Set(cues).size, cues.length);
	});

	it('knows the labels of the core', () => {
		assert.deepEqual(ENTITY_LABELS, CORE_ENTITY_LABELS);
		assert.equal(PARTS_OF_SPEECH.length, 17);
	});

	it('names existing commands and submenus in its menus', () => {
		const known = new Set([
			...contributes.commands.map(({ command }) => command),
			...contributes.submenus.map(({ id }) => id),
		]);
		for (const [menu, items] of Object.entries(contributes.menus)) {
			for (const { command, submenu } of items) assert.ok(known.has(command ?? submenu ?? ''), `${menu}: ${command}`);
		}
	});

	it('shows one icon in the title of an editor', () => {
		assert.equal(contributes.menus['editor/title'].length, 1);
	});

	it('describes every setting, gives it a default and a place, and describes every choice', () => {
		for (const { properties } of contributes.configuration) {
			for (const [key, setting] of Object.entries(properties)) {
				assert.ok(setting.markdownDescription, key);
				assert.notEqual(setting.default, undefined, key);
				assert.equal(typeof setting.order, 'number', key);
				const { enumDescriptions = setting.markdownEnumDescriptions } = setting;
				if (setting.enum) assert.equal(enumDescriptions?.length, setting.enum.length, key);
			}
		}
	});

	it('has one walkthrough, whose steps are done by commands, views and context keys of its own', () => {
		assert.equal(contributes.walkthroughs.length, 1);
		const commands = new Set(contributes.commands.map(({ command }) => command));
		for (const event of contributes.walkthroughs[0].steps.flatMap(({ completionEvents }) => completionEvents)) {
			const [kind, name] = event.split(':');
			assert.ok(['onCommand', 'onView', 'onContext'].includes(kind), event);
			assert.ok(kind === 'onCommand' ? commands.has(name) : name.startsWith('nlpLens.'), event);
		}
		for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
			const links = readFileSync(file, 'utf8').matchAll(/\(command:([\w.]+)/gu);
			for (const [, command] of links) assert.ok(commands.has(command), `${file}: ${command}`);
		}
	});

	it('has walkthroughs whose texts have no marks but those that VS Code draws', () => {
		for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
			const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
			for (const [key, text] of Object.entries(texts).filter(([name]) => name.startsWith('walkthrough.'))) {
				assert.doesNotMatch(text.replace(/\*\*[^*]+\*\*/gu, ''), /[*`]/u, `${file}: ${key}`);
				if (key.endsWith('.title')) assert.doesNotMatch(text, /[*_`]/u, `${file}: ${key}`);
			}
		}
	});

	it('names files that are there', () => {
		const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
		const files = [
			manifest.icon,
			...contributes.submenus.flatMap(({ icon }) => Object.values(icon ?? {})),
			...pictures,
		];
		for (const file of files) assert.ok(existsSync(file), file);
	});
});
