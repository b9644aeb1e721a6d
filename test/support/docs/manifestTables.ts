import { readFileSync } from 'node:fs';

interface Command {
	readonly command: string;
	readonly title: string;
}

interface Setting {
	readonly default: unknown;
	readonly markdownDescription: string;
}

interface Manifest {
	readonly contributes: {
		readonly commands: readonly Command[];
		readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
	};
}

/** The words of a table in one language. */
interface Words {
	readonly nls: string;
	readonly command: string;
	readonly id: string;
	readonly setting: string;
	readonly value: string;
	readonly meaning: string;
}

/** The languages of the README, by file. */
export const READMES: Readonly<Record<string, Words>> = {
	'README.md': {
		nls: 'package.nls.json',
		command: 'Command',
		id: 'Id',
		setting: 'Setting',
		value: 'Default',
		meaning: 'Meaning',
	},
	'README.zh-CN.md': {
		nls: 'package.nls.zh-cn.json',
		command: '命令',
		id: '标识',
		setting: '设置',
		value: '默认值',
		meaning: '含义',
	},
};

/** A README with its tables of commands and settings made anew from the manifest. */
export function withManifestTables(readme: string, words: Words): string {
	const manifest = readJson('package.json') as Manifest;
	const nls = readJson(words.nls) as Record<string, string>;
	const text = (key: string) => key.replace(/^%(.+)%$/, (_, name: string) => nls[name] ?? '');
	const commands = manifest.contributes.commands.map(({ command, title }) => [
		`NLP Lens: ${text(title)}`,
		`\`${command}\``,
	]);
	const settings = manifest.contributes.configuration
		.flatMap(({ properties }) => Object.entries(properties))
		.map(([id, setting]) => [`\`${id}\``, valueOf(setting.default), oneLine(text(setting.markdownDescription))]);
	const tables: Readonly<Record<string, string>> = {
		COMMANDS: table([words.command, words.id], commands),
		SETTINGS: table([words.setting, words.value, words.meaning], settings),
	};
	return Object.entries(tables).reduce((result, [name, content]) => {
		const marked = new RegExp(`(<!-- ${name}:START -->\\n)[\\s\\S]*?(<!-- ${name}:END -->)`);
		return result.replace(marked, (_, start: string, end: string) => `${start}${content}\n${end}`);
	}, readme);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function valueOf(value: unknown): string {
	if (Array.isArray(value) && value.length > 4) return `\`${JSON.stringify(value.slice(0, 3)).slice(0, -1)}, …]\``;
	return `\`${JSON.stringify(value)}\``;
}

function oneLine(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replaceAll('|', '\\|')
		.replace(/`#([\w.]+)#`/g, '`$1`');
}

function readJson(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}
