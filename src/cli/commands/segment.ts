import { PlainText } from '../../core/text/documentText';
import type { AnnotatedBlock } from '../textAnalysis';
import { readLines } from '../textInput';
import type { CommandContext } from './commandContext';
import { analysisOf, inputText, mapLines } from './commandContext';

/**
 * `segment`: each line of the input as its words, joined by single spaces; line ends and empty lines as they are. With
 * `--lines` or `--margins`, a JSON object for each line.
 */
export async function segment(context: CommandContext): Promise<ReadonlySet<string>> {
	const { commandLine, output } = context;
	const analysis = analysisOf(context, ['tokens']);
	if (commandLine.lines || commandLine.margins) {
		await mapLines(context, analysis, async (blocks, line) => {
			const words = blocks.flatMap(wordsOf);
			return commandLine.margins ? { words, margins: await marginsOf(context, line) } : { words };
		});
		return analysis.failures;
	}
	for await (const line of readLines(inputText(context))) {
		let separator = '';
		for await (const block of analysis.blocks(new PlainText(line.text))) {
			const words = wordsOf(block);
			if (words.length === 0) continue;
			await output.write(separator + words.join(' '));
			separator = ' ';
		}
		await output.write(line.end);
	}
	return analysis.failures;
}

/** The gaps where a cut is possible: the offset of each and how clear it is, above 0 for a cut; see `Nlp.cutMargins`. */
async function marginsOf({ commandLine, nlp, userWords }: CommandContext, line: string): Promise<[number, number][]> {
	const margins = await nlp.cutMargins(line, { standard: commandLine.standard, userWords });
	return Array.from(margins, (margin, i): [number, number] => [i + 1, Math.round(margin * 100) / 100]).filter(
		([, margin]) => Number.isFinite(margin),
	);
}

function wordsOf({ text, annotation: { tokens } }: AnnotatedBlock): string[] {
	if (tokens === undefined) return [];
	return Array.from(tokens.starts, (start, token) => text.slice(start, tokens.ends[token]));
}
