import type { LayerName } from '../../core/doc/layers';
import type { Nlp } from '../../core/nlp';
import { PlainText } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import { MarkdownText } from '../../core/text/markdownText';
import { answerLines } from '../answerLines';
import type { CommandLine } from '../commandLine';
import { answerDocuments } from '../jsonLines/answerDocuments';
import type { DocumentContext } from '../jsonLines/answerDocuments';
import type { AnswerText, TextAnswer } from '../jsonLines/textAnswer';
import type { AnnotatedBlock } from '../textAnalysis';
import { TextAnalysis } from '../textAnalysis';
import { readAll, readText } from '../textInput';

/** What a subcommand works with. */
export interface CommandContext extends DocumentContext {
	readonly commandLine: CommandLine;
	readonly nlp: Nlp;
	/** The words of the user's dictionary. */
	readonly userWords: readonly string[];
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

/** Whether each line of the input is a text of its own. */
export function hasTextLines({ lines, jsonl }: CommandLine): boolean {
	return lines || jsonl !== undefined;
}

/** Answers each line of the input, or each document of its JSON lines, with one JSON object a line. */
export function answerEach(context: CommandContext, answer: AnswerText): Promise<ReadonlySet<string>> {
	const { commandLine, output } = context;
	if (commandLine.jsonl === undefined) return answerLines(inputText(context), answer, output);
	const sources = { paths: commandLine.files, include: [] };
	return answerDocuments({ settings: commandLine.jsonl, sources, answer }, context);
}

/**
 * Answers by the annotated blocks of a text.
 * @param toObject makes the answer of them
 */
export function answerByBlocks(
	context: CommandContext,
	layers: readonly LayerName[],
	toObject: (blocks: readonly AnnotatedBlock[], text: string) => object | Promise<object>,
): AnswerText {
	const answer = async (text: string): Promise<TextAnswer> => {
		const analysis = analysisOf(context, layers);
		const blocks: AnnotatedBlock[] = [];
		for await (const block of analysis.blocks(new PlainText(text))) blocks.push(block);
		return { value: await toObject(blocks, text), failures: analysis.failures };
	};
	return Object.assign(answer, { prepare: (texts: readonly string[]) => analysisOf(context, layers).prepare(texts) });
}
