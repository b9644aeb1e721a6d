import type { LayerName } from '../../core/doc/layers';
import type { SegmentationTrace } from '../../core/tasks/segmentation/segmentationTrace';
import { PlainText } from '../../core/text/documentText';
import type { AnnotatedBlock } from '../textAnalysis';
import { readLines } from '../textInput';
import type { CommandContext } from './commandContext';
import { analysisOf, answerByBlocks, answerEach, hasTextLines, inputText } from './commandContext';

const LAYERS: readonly LayerName[] = ['tokens'];

/** So many of the best ways to cut are told. */
const TOLD_PATHS = 5;

/**
 * `segment`: each line of the input as its words, joined by single spaces; line ends and empty lines as they are. With
 * `--lines`, `--jsonl`, `--margins` or `--why`, a JSON object for each line.
 */
export async function segment(context: CommandContext): Promise<ReadonlySet<string>> {
	const { commandLine, output } = context;
	if (hasTextLines(commandLine) || commandLine.margins || commandLine.why) {
		const toObject = async (blocks: readonly AnnotatedBlock[], text: string): Promise<object> => ({
			words: blocks.flatMap(wordsOf),
			...(commandLine.margins && { margins: await marginsOf(context, text) }),
			...(commandLine.why && { why: await tracesOf(context, text) }),
		});
		return answerEach(context, answerByBlocks(context, LAYERS, toObject));
	}
	const analysis = analysisOf(context, LAYERS);
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

/** Why each stretch without white space of a Chinese line is cut as it is; see `Nlp.segmentationTrace`. */
async function tracesOf({ commandLine, nlp, userWords }: CommandContext, line: string): Promise<SegmentationTrace[]> {
	const settings = { standard: commandLine.standard, userWords };
	const traces: SegmentationTrace[] = [];
	for (let at = 0; at < line.length;) {
		const span = { start: at, end: line.length };
		const trace = await nlp.segmentationTrace(line, span, at, settings, TOLD_PATHS);
		if (trace) traces.push(trace);
		at = trace?.end ?? at + 1;
	}
	return traces;
}

function wordsOf({ text, annotation: { tokens } }: AnnotatedBlock): string[] {
	if (tokens === undefined) return [];
	return Array.from(tokens.starts, (start, token) => text.slice(start, tokens.ends[token]));
}
