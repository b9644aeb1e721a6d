import { findTopics, TopicCorpus } from '../../core/tasks/keywords/findTopics';
import type { TopicModel } from '../../core/tasks/keywords/keyword';
import type { DocumentText } from '../../core/text/documentText';
import { visibleText } from '../../core/text/documentText';
import { annotate } from '../keywords/annotatedText';
import type { TopicsLine } from '../keywords/topicCommandLine';
import { parseTopicsLine, TOPICS_HELP } from '../keywords/topicCommandLine';
import { formatTopics } from '../keywords/topicReport';
import { inputFiles } from '../inputFiles';
import type { InputFile } from '../inputFiles';
import { openNlp } from '../openNlp';
import { readAll, readText } from '../textInput';
import type { CommandGroup, GroupContext } from './groupContext';

/** Characters of a passage that stand for it. */
const SNIPPET = 40;

/** `topics`: the topics of a text by its passages, or of many texts. */
export const topics: CommandGroup = {
	help: TOPICS_HELP,
	run: async (args, context) => {
		const line = parseTopicsLine(args);
		return line === 'help' ? line : writeTopics(line, context);
	},
};

/** A topic model and what its rows are called. */
interface NamedModel {
	readonly model: TopicModel;
	readonly names: readonly string[];
}

async function writeTopics(line: TopicsLine, context: GroupContext): Promise<ReadonlySet<string>> {
	const nlp = openNlp(context.models);
	const failures = new Set<string>();
	const files: InputFile[] = [];
	for await (const file of inputFiles({ ...line, warn: context.warn })) files.push(file);
	const read = async (file: InputFile) => {
		const text = await readAll(readText(file.path, context.warn));
		const annotated = await annotate(nlp, file.name, text, line.language);
		for (const { message } of annotated.annotation.failures) failures.add(message);
		return annotated;
	};
	const named = files.length === 1 ? await ofPassages() : await ofFiles();
	context.progress.clear();
	if (line.format === 'table' && named.model.topics.every(({ words }) => words.length === 0)) {
		context.warn('there are no words that topics could be learned from');
		return failures;
	}
	await context.output.write(formatTopics(named.model, named.names, line.format));
	return failures;

	async function ofPassages(): Promise<NamedModel> {
		const { annotation, ...source } = await read(files[0]);
		const { model, passages } = await findTopics(source.prose, annotation, line.topics, nlp.keywords);
		return { model, names: passages.map(({ start, end }) => snippet(source, start, end)) };
	}

	async function ofFiles(): Promise<NamedModel> {
		const corpus = new TopicCorpus();
		for (const [index, file] of files.entries()) {
			context.progress.show(() => `reading ${file.name} (${index + 1} of ${files.length})`);
			const { prose, annotation } = await read(file);
			await corpus.add(prose, annotation, nlp.keywords);
		}
		const onProgress = (part: number): void =>
			context.progress.show(() => `learning topics, ${Math.round(100 * part)} %`);
		return { model: await corpus.learn(line.topics, { onProgress }), names: files.map(({ name }) => name) };
	}
}

/** The offset of a passage and how it begins. */
function snippet(source: Pick<DocumentText, 'text' | 'prose'>, start: number, end: number): string {
	const begun = Array.from(visibleText(source, start, Math.min(end, start + 4 * SNIPPET)));
	return `${start}: ${begun.slice(0, SNIPPET).join('')}${begun.length > SNIPPET ? '…' : ''}`;
}
