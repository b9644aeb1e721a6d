import { PROMPT_VARIABLES } from './promptVariables';
import type { PromptName } from './promptVariables';
import { checkedPieces } from './promptPieces';
import type { PromptPiece } from './promptPieces';
import type { GenerationMessage } from './textGenerator';

type Role = GenerationMessage['role'];

/** One turn of a template. */
export interface PromptTurn {
	readonly role: Role;
	readonly pieces: readonly PromptPiece[];
}

/** A prompt, read and checked: turns in order, the last is the user's. */
export interface PromptTemplate {
	readonly name: PromptName;
	readonly turns: readonly PromptTurn[];
}

/** A template that cannot be used: says which file, which line, and what to change. */
export class PromptError extends Error {
	override readonly name = 'PromptError';

	constructor(file: string, line: number, message: string) {
		super(`${file}, line ${String(line)}: ${message}`);
	}
}

/** The longest template, in code units. */
const LONGEST_TEMPLATE = 200_000;

const SECTION = /^##[ \t]+(system|user|assistant)[ \t]*$/iu;

interface Section {
	readonly role: Role;
	/** Counted from 1. */
	readonly line: number;
	readonly lines: string[];
}

/**
 * Reads a template; its form is described in `src/generation/prompts/README.md`.
 * @param file what errors call it
 * @throws PromptError
 */
export function readPromptTemplate(name: PromptName, source: string, file: string): PromptTemplate {
	if (source.length > LONGEST_TEMPLATE) {
		const most = LONGEST_TEMPLATE.toLocaleString('en');
		throw new PromptError(file, 1, `The template is longer than ${most} characters. Shorten its examples.`);
	}
	const sections = sectionsOf(source);
	checkOrder(sections, file);
	const turns = sections.map(({ role, line, lines }) => {
		const fail = (at: number, message: string): never => {
			throw new PromptError(file, line + 1 + at, message);
		};
		return { role, pieces: checkedPieces(lines, PROMPT_VARIABLES[name], fail) };
	});
	checkData(name, turns, sections, file);
	return { name, turns };
}

function sectionsOf(source: string): readonly Section[] {
	const sections: Section[] = [];
	source
		.replace(/^\uFEFF/u, '')
		.split(/\r\n?|\n/u)
		.forEach((line, index) => {
			const role = SECTION.exec(line)?.[1]?.toLowerCase() as Role | undefined;
			if (role !== undefined) sections.push({ role, line: index + 1, lines: [] });
			else sections.at(-1)?.lines.push(line.startsWith('\\##') ? line.slice(1) : line);
		});
	return sections;
}

function checkOrder(sections: readonly Section[], file: string): void {
	if (sections.length === 0) throw new PromptError(file, 1, 'There is no section. Begin one by a line `## User`.');
	const turns = sections[0].role === 'system' ? sections.slice(1) : sections;
	for (const [index, { role, line }] of turns.entries()) {
		if (role === 'system') throw new PromptError(file, line, '`## System` comes once, before all other sections.');
		const expected = index % 2 === 0 ? 'user' : 'assistant';
		if (role !== expected) {
			const wanted = expected === 'user' ? '## User' : '## Assistant';
			throw new PromptError(file, line, `Here \`${wanted}\` is expected: the two take turns, and the user begins.`);
		}
	}
	checkWhole(sections, file);
}

function checkWhole(sections: readonly Section[], file: string): void {
	const last = sections.at(-1);
	if (last?.role !== 'user') throw new PromptError(file, last?.line ?? 1, 'The last section is a `## User`. Add one.');
	const empty = sections.find(({ lines }) => lines.every(line => line.trim() === ''));
	if (empty) throw new PromptError(file, empty.line, 'The section is empty. Write something, or take it away.');
}

/** Variables that hold what documents say. */
const DATA: ReadonlySet<string> = new Set(['text', 'passages']);

/** Whether a variable is data, which is fenced. */
export function isData(variable: string): boolean {
	return DATA.has(variable);
}

/** Data stands in the last turn, once or more, and never where instructions of the system are. */
function checkData(name: PromptName, turns: readonly PromptTurn[], sections: readonly Section[], file: string): void {
	const uses = ({ pieces }: PromptTurn): boolean =>
		pieces.some(({ variable }) => variable !== undefined && isData(variable));
	const misplaced = turns.slice(0, -1).findIndex(uses);
	const data = PROMPT_VARIABLES[name].find(isData) ?? 'text';
	if (misplaced >= 0) {
		const message = `\`{{${data}}}\` belongs into the last section alone; write out what examples are about.`;
		throw new PromptError(file, sections[misplaced].line, message);
	}
	const last = turns.at(-1);
	if (!last || !uses(last)) {
		throw new PromptError(
			file,
			sections.at(-1)?.line ?? 1,
			`\`{{${data}}}\` is missing: it stands for the text itself.`,
		);
	}
}
