import { readFileSync } from 'node:fs';
import type { ReadmeLanguage } from './cardTables';
import { groupCommands } from './commandGroups';
import { replaceTables, table } from './markedTables';

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
	readonly language: ReadmeLanguage;
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
		language: 'en',
		nls: 'package.nls.json',
		command: 'Command',
		id: 'Id',
		setting: 'Setting',
		value: 'Default',
		meaning: 'Meaning',
	},
	'README.zh-CN.md': {
		language: 'zh',
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
	const commands = groupCommands(manifest.contributes.commands, words.language).map(group => {
		const rows = group.commands.map(({ command, title }) => [text(title), `\`${command}\``]);
		return `**${group.title}**\n\n${table([words.command, words.id], rows)}`;
	});
	const settings = manifest.contributes.configuration
		.flatMap(({ properties }) => Object.entries(properties))
		.map(([id, setting]) => [`\`${id}\``, valueOf(setting.default), oneLine(text(setting.markdownDescription))]);
	return replaceTables(readme, {
		COMMANDS: commands.join('\n\n'),
		SETTINGS: table([words.setting, words.value, words.meaning], settings),
	});
}

function valueOf(value: unknown): string {
	if (Array.isArray(value) && value.length > 4) return `\`${JSON.stringify(value.slice(0, 3)).slice(0, -1)}, …]\``;
	return `\`${JSON.stringify(value)}\``;
}

function oneLine(text: string): string {
	return (
		text
			.replace(/\s+/g, ' ')
			.replaceAll('|', '\\|')
			.replace(/`#([\w.]+)#`/g, '`$1`')
			// Commands are links in the editor's page of settings alone.
			.replace(/\[([^\]]+)\]\(command:[^)]*\)/g, '*$1*')
	);
}

function readJson(file: string): unknown {
	return JSON.parse(readFileSync(file, 'utf8'));
}
