import { PlainText } from '../../core/text/documentText';
import type { AnnotatedBlock } from '../textAnalysis';
import { readLines } from '../textInput';
import type { CommandContext } from './commandContext';
import { analysisOf, inputText, mapLines } from './commandContext';

/** `segment`: each line of the input as its words, joined by single spaces; line ends and empty lines as they are. */
export async function segment(context: CommandContext): Promise<ReadonlySet<string>> {
	const { commandLine, output } = context;
	const analysis = analysisOf(context, ['tokens']);
	if (commandLine.lines) {
		await mapLines(context, analysis, blocks => ({ words: blocks.flatMap(wordsOf) }));
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

function wordsOf({ text, annotation: { tokens } }: AnnotatedBlock): string[] {
	if (tokens === undefined) return [];
	return Array.from(tokens.starts, (start, token) => text.slice(start, tokens.ends[token]));
}
