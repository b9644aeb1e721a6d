import type { Nlp } from '../../core/nlp';
import { PINYIN_LAYERS, textPinyin } from '../../core/tasks/dictionary/chinese/textPinyin';
import { pinyinLine } from '../../core/text/pinyinLine';
import { inputFiles } from '../inputFiles';
import { answerDocuments } from '../jsonLines/answerDocuments';
import { JSON_LINES_HELP, JSON_LINES_OPTIONS, jsonLinesOf } from '../jsonLines/jsonLinesOptions';
import type { AnswerText } from '../jsonLines/textAnswer';
import { openNlp } from '../openNlp';
import { parseOptions } from '../optionValues';
import { readLines, readText } from '../textInput';
import type { CommandGroup } from './groupContext';

const HELP = `Usage: nlp-lens pinyin [OPTIONS] [FILE|FOLDER...]

Chinese text in pinyin with tone marks, line by line: words in one, names with capitals, readings by part of speech.

Options
  --json                    one JSON object a line: its words with their places and readings
${JSON_LINES_HELP}  -h, --help                this help

Readings are those of CC-CEDICT, licensed under CC BY-SA 4.0 (https://www.mdbg.net/chinese/dictionary?page=cc-cedict).
`;

const OPTIONS = {
	json: { type: 'boolean', default: false },
	...JSON_LINES_OPTIONS,
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `pinyin`: Chinese text as it is read. */
export const pinyin: CommandGroup = {
	help: HELP,
	run: async (args, context) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
		const settings = jsonLinesOf(values, { json: values.json });
		const { output, warn } = context;
		const read = await readerOf(openNlp(context.models));
		if (settings) {
			const answer: AnswerText = async text => {
				const { words, failures } = await read(text);
				return { value: { pinyin: pinyinLine(text, words), words }, failures };
			};
			return answerDocuments({ settings, sources: { paths: positionals, include: [] }, answer }, context);
		}
		const failures = new Set<string>();
		for await (const { path } of inputFiles({ paths: positionals, include: [], warn })) {
			for await (const { text } of readLines(readText(path, warn))) {
				const { words, failures: missing } = await read(text);
				for (const failure of missing) failures.add(failure);
				await output.write(`${values.json ? JSON.stringify({ text, words }) : pinyinLine(text, words)}\n`);
			}
		}
		return failures;
	},
};

/** Reads texts: their words with what is read of them, and why layers are missing, if some are. */
async function readerOf(nlp: Nlp) {
	const readings = await nlp.dictionaries.wordReadings();
	const settings = { format: 'plain', language: 'auto', standard: 'pku' } as const;
	return async (text: string) => {
		const annotation = await nlp.analyze(text, settings, PINYIN_LAYERS);
		const failures = annotation.failures.map(({ message }) => message);
		return { words: textPinyin(text, annotation, readings), failures };
	};
}
