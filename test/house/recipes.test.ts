import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';

interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly colors: readonly { readonly id: string }[];
		readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
	};
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const commands = new Set(contributes.commands.map(({ command }) => command));
const colors = new Set(contributes.colors.map(({ id }) => id));
const settings = new Set(contributes.configuration.flatMap(({ properties }) => Object.keys(properties)));

/** What a person is told to put into files of their own: the blocks of JSON in documents, with the places where they stand. */
function recipes(): readonly { readonly place: string; readonly text: string }[] {
	const files = [
		...readdirSync('.').filter(name => /^README/u.test(name)),
		...readdirSync('docs').map(name => `docs/${name}`),
	];
	return files
		.filter(file => file.endsWith('.md'))
		.flatMap(file => {
			const text = readFileSync(file, 'utf8');
			return [...text.matchAll(/^```jsonc?\n(.*?)^```/gmsu)].map(({ 1: block, index }) => ({
				place: `${file}:${text.slice(0, index).split('\n').length}`,
				text: block,
			}));
		});
}

/** A block as JSON: lines of an object or a list may stand without its brackets, as parts of a file do. */
function parsed(text: string): unknown {
	const plain = text
		.replace(/^\s*\/\/.*$/gmu, '')
		.trim()
		.replace(/,$/u, '');
	for (const whole of [plain, `[${plain}]`, `{${plain}}`]) {
		try {
			return JSON.parse(whole);
		} catch {
			continue;
		}
	}
	// One object a line.
	return plain.split('\n').map(line => JSON.parse(line) as unknown);
}

function strings(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(strings)];
}

describe('The recipes in the documents', () => {
	it('are JSON', () => {
		for (const { place, text } of recipes()) assert.doesNotThrow(() => parsed(text), place);
	});

	it('name commands, settings and colours that there are, those for Vim among them', () => {
		const named = recipes().flatMap(({ place, text }) =>
			strings(parsed(text))
				.filter(name => /^nlpLens\.[\w.]+$/u.test(name))
				.map(name => ({ place, name })),
		);
		assert.ok(named.some(({ name }) => name.startsWith('nlpLens.words.')));
		for (const { place, name } of named)
			assert.ok(commands.has(name) || settings.has(name) || colors.has(name), `${place}: ${name}`);
	});
});
