import type { Nlp } from '../../core/nlp';
import { finish } from '../../core/steps';
import type { TextStatistics } from '../../core/tasks/statistics/statistics';
import { STATISTICS_LAYERS, textStatistics } from '../../core/tasks/statistics/textStatistics';
import { formatOfName } from '../../core/text/formatOfName';
import { inputFiles } from '../inputFiles';
import { answerDocuments } from '../jsonLines/answerDocuments';
import type { AnswerText } from '../jsonLines/textAnswer';
import { openNlp } from '../openNlp';
import { findingLines } from '../statistics/findingLines';
import { parseStatsLine, STATS_HELP } from '../statistics/statsCommandLine';
import type { StatsLine } from '../statistics/statsCommandLine';
import { statisticsTable } from '../statistics/statsTable';
import type { FileStatistics } from '../statistics/statsTable';
import { readAll, readText } from '../textInput';
import { readUserWords } from '../userWords';
import type { CommandGroup, GroupContext } from './groupContext';

/** `stats`: how long texts are and take to read, how varied and hard they are, and what a writer may look at. */
export const stats: CommandGroup = {
	help: STATS_HELP,
	run: async (args, context) => {
		const line = parseStatsLine(args);
		return line === 'help' ? line : writeStatistics(line, context);
	},
};

async function writeStatistics(line: StatsLine, context: GroupContext): Promise<ReadonlySet<string>> {
	const { format } = line;
	const nlp = openNlp(context.models);
	const userWords = await readUserWords(line.dictionary, context.warn);
	if (line.jsonl) {
		const answer: AnswerText = async text => {
			const failures = new Set<string>();
			return { value: await count(nlp, { file: '', text, line, userWords, failures }), failures };
		};
		return answerDocuments({ settings: line.jsonl, sources: line, answer }, context);
	}
	const failures = new Set<string>();
	const files: FileStatistics[] = [];
	for await (const { name: file, path } of inputFiles({ ...line, warn: context.warn })) {
		context.progress.show(() => `counting ${file}`);
		const text = await readAll(readText(path, context.warn));
		const statistics = await count(nlp, { file, text, line, userWords, failures });
		context.progress.clear();
		if (format === 'json') await context.output.write(`${JSON.stringify({ file, ...statistics })}\n`);
		else if (format === 'findings') await context.output.write(findingLines(file, text, statistics));
		else files.push({ file, statistics });
	}
	if (format !== 'json' && format !== 'findings') await context.output.write(statisticsTable(files, format));
	return failures;
}

interface CountedText {
	readonly file: string;
	readonly text: string;
	readonly line: StatsLine;
	readonly userWords: readonly string[];
	/** Gets the reasons why layers are missing. */
	readonly failures: Set<string>;
}

async function count(nlp: Nlp, { file, text, line, userWords, failures }: CountedText): Promise<TextStatistics> {
	const settings = { format: formatOfName(file), language: line.language, standard: 'pku', userWords } as const;
	const document = nlp.open(text, settings);
	const annotation = await document.analyze({ start: 0, end: text.length }, STATISTICS_LAYERS);
	for (const { message } of annotation.failures) failures.add(message);
	return finish(textStatistics(document, annotation, line.options));
}
