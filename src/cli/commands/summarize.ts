import type { RangeAnnotation } from '../../core/doc/rangeAnnotation';
import type { TextFormat } from '../../core/text/documentText';
import { SUMMARY_LAYERS, summarize as selectSentences } from '../../core/tasks/summarization/extractiveSummarizer';
import { readAll, readLines } from '../textInput';
import type { CommandContext } from './commandContext';
import { inputText, isMarkdown } from './commandContext';

/** `summarize`: the sentences that say most, one a line; or a summary of each line as one JSON object. */
export async function summarize(context: CommandContext): Promise<ReadonlySet<string>> {
	const { commandLine, output } = context;
	const failures = new Set<string>();
	const pieces = inputText(context);
	if (commandLine.lines) {
		for await (const { text } of readLines(pieces)) {
			const sentences = await summarizeText(context, text, 'plain', failures);
			await output.write(`${JSON.stringify({ summary: joined(sentences), sentences })}\n`);
		}
		return failures;
	}
	const format = isMarkdown(commandLine) ? 'markdown' : 'plain';
	for (const sentence of await summarizeText(context, await readAll(pieces), format, failures)) {
		await output.write(`${sentence}\n`);
	}
	return failures;
}

async function summarizeText(
	{ commandLine, nlp }: CommandContext,
	text: string,
	format: TextFormat,
	failures: Set<string>,
): Promise<string[]> {
	const document = nlp.open(text, { ...commandLine, format });
	const annotation: RangeAnnotation = await document.analyze({ start: 0, end: text.length }, SUMMARY_LAYERS);
	for (const { message } of annotation.failures) failures.add(message);
	return selectSentences(document, annotation, commandLine.sentences).map(sentence => sentence.text);
}

/** Sentences as running text: a space between them but after Chinese marks. */
function joined(sentences: readonly string[]): string {
	return sentences.reduce(
		(text, each) => (text === '' || /[\u3000-\u9fff\uff00-\uffef]$/u.test(text) ? text + each : `${text} ${each}`),
		'',
	);
}
