import type { LayerName } from '../../core/doc/layers';
import { finish } from '../../core/steps';
import type { TextFormat } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import {
	ABSTRACTIVE_LAYERS,
	AbstractiveSummarizer,
} from '../../core/tasks/summarization/abstractive/abstractiveSummarizer';
import type { SummarySource } from '../../core/tasks/summarization/extractiveSummarizer';
import { SUMMARY_LAYERS } from '../../core/tasks/summarization/extractiveSummarizer';
import type { SummaryQuery } from '../../core/tasks/summarization/queryRelevance';
import type { SummarySubstitution } from '../../core/tasks/summarization/summary';
import { ABSTRACTIVE_ALONE } from '../commandLine';
import { inputFiles } from '../inputFiles';
import type { AnswerText } from '../jsonLines/textAnswer';
import { readAll, readText } from '../textInput';
import { endsUnspaced } from '../unspacedScripts';
import { UsageError } from '../usageError';
import type { CommandContext } from './commandContext';
import { answerEach, hasTextLines } from './commandContext';

/**
 * `summarize`: the sentences that say most, one a line; or a summary of each line as one JSON object.
 * @throws UsageError where an abstractive summary of a folder of several texts is asked for.
 */
export async function summarize(context: CommandContext): Promise<ReadonlySet<string>> {
	const { commandLine, output } = context;
	if (hasTextLines(commandLine)) return answerEach(context, summaryAnswer(context));
	const failures = new Set<string>();
	const sources: SummarySource[] = [];
	for await (const { name, path } of inputFiles({ paths: commandLine.files, include: [], warn: context.warn })) {
		// A folder's texts are counted only here; the command line itself names one file at most.
		if (commandLine.abstractive && sources.length > 0) throw new UsageError(ABSTRACTIVE_ALONE);
		const text = await readAll(readText(path, context.warn));
		sources.push(await annotate(context, text, formatOfName(name), failures));
	}
	const { sentences } = await summarizeTexts(context, sources, failures);
	for (const sentence of sentences) await output.write(`${sentence}\n`);
	return failures;
}

/** Answers a text with its summary. */
function summaryAnswer(context: CommandContext): AnswerText {
	return async text => {
		const failures = new Set<string>();
		const source = await annotate(context, text, 'plain', failures);
		const { sentences, ...rest } = await summarizeTexts(context, [source], failures);
		return { value: { summary: joined(sentences), sentences, ...rest }, failures };
	};
}

async function annotate(
	{ commandLine, nlp, userWords }: CommandContext,
	text: string,
	format: TextFormat,
	failures: Set<string>,
): Promise<SummarySource> {
	const source = nlp.open(text, { ...commandLine, userWords, format });
	const layers: readonly LayerName[] = commandLine.abstractive ? ABSTRACTIVE_LAYERS : SUMMARY_LAYERS;
	const annotation = await source.analyze({ start: 0, end: text.length }, layers);
	for (const { message } of annotation.failures) failures.add(message);
	return { source, annotation };
}

/** A summary; the substitutions are those of an abstractive one, which has one source. */
interface CommandSummary {
	readonly sentences: readonly string[];
	readonly substitutions?: readonly SummarySubstitution[];
}

async function summarizeTexts(
	context: CommandContext,
	sources: readonly SummarySource[],
	failures: Set<string>,
): Promise<CommandSummary> {
	const { commandLine, nlp } = context;
	const { summarizer, failure } = await nlp.summarizer();
	if (failure !== undefined) failures.add(failure.message);
	if (!commandLine.abstractive) {
		const placed = finish(summarizer.summarizeTexts(sources, commandLine, await queryOf(context)));
		return { sentences: placed.map(({ sentence }) => sentence.text) };
	}
	const [{ source, annotation }] = sources;
	const { sentences, substitutions } = finish(
		new AbstractiveSummarizer(summarizer).summarize(source, annotation, commandLine.length),
	);
	return { sentences: sentences.map(({ text }) => text), substitutions };
}

async function queryOf({ commandLine, nlp, userWords }: CommandContext): Promise<SummaryQuery | undefined> {
	const text = commandLine.about.trim();
	return text === '' ? undefined : { text, terms: await nlp.queryTerms(text, { ...commandLine, userWords }) };
}

/** Sentences as running text: a space between them but after Chinese marks. */
function joined(sentences: readonly string[]): string {
	return sentences.reduce((text, each) => (text === '' || endsUnspaced(text) ? text + each : `${text} ${each}`), '');
}
