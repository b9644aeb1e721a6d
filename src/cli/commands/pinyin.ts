import { PINYIN_LAYERS, textPinyin } from '../../core/tasks/dictionary/chinese/textPinyin';
import { pinyinLine } from '../../core/text/pinyinLine';
import { inputFiles } from '../inputFiles';
import { openNlp } from '../openNlp';
import { parseOptions } from '../optionValues';
import { readLines, readText } from '../textInput';
import type { CommandGroup } from './groupContext';

const HELP = `Usage: nlp-lens pinyin [OPTIONS] [FILE|FOLDER...]

Chinese text in pinyin with tone marks, line by line: words in one, names with capitals, readings by part of speech.

Options
  --json                    one JSON object a line: its words with their places and readings
  -h, --help                this help

Readings are those of CC-CEDICT, licensed under CC BY-SA 4.0 (https://www.mdbg.net/chinese/dictionary?page=cc-cedict).
`;

const OPTIONS = {
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `pinyin`: Chinese text as it is read. */
export const pinyin: CommandGroup = {
	help: HELP,
	run: async (args, { models, output, warn }) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
		const nlp = openNlp(models);
		const readings = await nlp.dictionaries.wordReadings();
		const failures = new Set<string>();
		for await (const { path } of inputFiles({ paths: positionals, include: [], warn })) {
			for await (const { text } of readLines(readText(path, warn))) {
				const annotation = await nlp.analyze(
					text,
					{ format: 'plain', language: 'auto', standard: 'pku' },
					PINYIN_LAYERS,
				);
				for (const { message } of annotation.failures) failures.add(message);
				const words = textPinyin(text, annotation, readings);
				await output.write(`${values.json ? JSON.stringify({ text, words }) : pinyinLine(text, words)}\n`);
			}
		}
		return failures;
	},
};
