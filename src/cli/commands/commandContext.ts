import type { LayerName } from '../../core/doc/layers';
import type { Nlp } from '../../core/nlp';
import { PlainText } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import { MarkdownText } from '../../core/text/markdownText';
import type { CommandLine } from '../commandLine';
import type { AnnotatedBlock } from '../textAnalysis';
import { TextAnalysis } from '../textAnalysis';
import { readAll, readLines, readText } from '../textInput';
import type { TextOutput } from '../textOutput';

/** What a subcommand works with. */
export interface CommandContext {
	readonly commandLine: CommandLine;
	readonly nlp: Nlp;
	/** The words of the user's dictionary. */
	readonly userWords: readonly string[];
	readonly output: TextOutput;
	/** Says something on standard error that does not keep the command from its work. */
	readonly warn: (message: string) => void;
}

/** A subcommand; resolves with why layers are missing, if some are. */
export type Command = (context: CommandContext) => Promise<ReadonlySet<string>>;

/** All layers of a sentence. */
export const ALL_LAYERS: readonly LayerName[] = ['tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas', 'entities'];

/** An analysis under the command line's settings. */
export function analysisOf(
	{ commandLine, nlp, userWords }: CommandContext,
	layers: readonly LayerName[],
): TextAnalysis {
	return new TextAnalysis(nlp.analyzer({ ...commandLine, userWords }), layers);
}

/** The one file to read; undefined for standard input. */
function inputFile({ files: [file] }: CommandLine): string | undefined {
	return file === '-' ? undefined : file;
}

/** The text of the input, in pieces. */
export function inputText({ commandLine, warn }: CommandContext): AsyncGenerator<string> {
	return readText(inputFile(commandLine), warn);
}

/** The annotated blocks of the input: as a stream, or of a Markdown file's prose. */
export async function* inputBlocks(context: CommandContext, analysis: TextAnalysis): AsyncGenerator<AnnotatedBlock> {
	const pieces = inputText(context);
	if (isMarkdown(context.commandLine)) yield* analysis.blocks(MarkdownText.of(await readAll(pieces)));
	else yield* analysis.stream(pieces);
}

/** Whether the file's name says that it is Markdown. */
export function isMarkdown(commandLine: CommandLine): boolean {
	const file = inputFile(commandLine);
	return file !== undefined && formatOfName(file) === 'markdown';
}

/**
 * Writes one JSON object for each line of the input.
 * @param toObject makes it from the annotated blocks of the line
 */
export async function mapLines(
	context: CommandContext,
	analysis: TextAnalysis,
	toObject: (blocks: readonly AnnotatedBlock[], line: string) => object | Promise<object>,
): Promise<void> {
	for await (const { text } of readLines(inputText(context))) {
		const blocks: AnnotatedBlock[] = [];
		for await (const block of analysis.blocks(new PlainText(text))) blocks.push(block);
		await context.output.write(`${JSON.stringify(await toObject(blocks, text))}\n`);
	}
}
