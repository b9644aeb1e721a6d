/** A stretch of a template: text, or a variable in it. */
export interface PromptPiece {
	/** Text as it stands; empty for a variable. */
	readonly text: string;
	/** The name of the variable that stands here. */
	readonly variable: string | undefined;
	/** Variables without which the stretch is left out: one that is empty is enough. */
	readonly conditions: readonly string[];
}

const MARK = /\{\{([#/]?)\s*(?:([^{}\s]+)\s*)?\}\}/gu;

/**
 * The pieces of a turn.
 * @param fail tells of a mistake, by the index of its line, and throws
 */
export function checkedPieces(
	lines: readonly string[],
	variables: readonly string[],
	fail: (line: number, message: string) => never,
): readonly PromptPiece[] {
	const source = lines.join('\n');
	const pieces: PromptPiece[] = [];
	const open: { name: string; line: number }[] = [];
	const known = variables.map(name => `{{${name}}}`).join(', ');
	const add = (text: string, variable?: string): void => {
		const conditions = open.map(({ name }) => name);
		if (text !== '' || variable !== undefined) pieces.push({ text, variable, conditions });
	};
	let end = 0;
	for (const { 0: mark, 1: kind, 2: name = '', index } of source.matchAll(MARK)) {
		const line = lineAt(source, index);
		if (!variables.includes(name)) fail(line, `There is no \`${mark}\` in this prompt. There are: ${known}.`);
		const own =
			kind === '' ? { start: index, end: index + mark.length } : wholeLine(source, index, index + mark.length);
		add(source.slice(end, own.start));
		if (kind === '') add('', name);
		else if (kind === '#') open.push({ name, line });
		else if (open.pop()?.name !== name)
			fail(line, `\`{{/${name}}}\` closes nothing. Write \`{{#${name}}}\` before it.`);
		end = own.end;
	}
	add(source.slice(end));
	const unclosed = open.at(-1);
	if (unclosed)
		fail(unclosed.line, `\`{{#${unclosed.name}}}\` is not closed. Write \`{{/${unclosed.name}}}\` after it.`);
	return pieces;
}

/** A mark that has a line to itself takes the line with it. */
function wholeLine(source: string, start: number, end: number): { start: number; end: number } {
	const before = source.lastIndexOf('\n', start - 1) + 1;
	const after = source.indexOf('\n', end);
	const next = after < 0 ? source.length : after + 1;
	const rest = `${source.slice(before, start)}${source.slice(end, next)}`;
	return start > 0 && rest.trim() !== '' ? { start, end } : { start: before, end: next };
}

function lineAt(source: string, index: number): number {
	return source.slice(0, index).split('\n').length - 1;
}
