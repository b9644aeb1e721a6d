import { answerAsJson, answerAsText } from '../dictionary/dictionaryReport';
import { openNlp } from '../openNlp';
import { parseOptions } from '../optionValues';
import { readLines, readText } from '../textInput';
import { UsageError } from '../usageError';
import type { CommandGroup } from './groupContext';

const HELP = `Usage: nlp-lens dict [OPTIONS] WORD...

What the dictionaries say of Chinese and English words: CC-CEDICT from Chinese, in either script, with pinyin; ECDICT (its core)
from English, also of inflected forms. A text that is in neither is cut into words that are.

  -                         words from standard input, one a line

Options
  --pinyin                  pinyin of Chinese persons' names without tones, as English texts write it
  --json                    one JSON object a word
  -h, --help                this help

CC-CEDICT is licensed under CC BY-SA 4.0 (https://www.mdbg.net/chinese/dictionary?page=cc-cedict), ECDICT under MIT.
`;

const OPTIONS = {
	pinyin: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `dict`: looks words up in the dictionaries. */
export const dict: CommandGroup = {
	help: HELP,
	run: async (args, { models, output, warn }) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
		if (positionals.length === 0) throw new UsageError('"dict" wants words to look up (see --help)');
		const { dictionaries } = openNlp(models);
		const failures = new Set<string>();
		for await (const word of wordsOf(positionals, warn)) {
			if (values.pinyin) {
				const pinyin = await dictionaries.namePinyin(word);
				await output.write(values.json ? `${JSON.stringify({ text: word, pinyin })}\n` : `${word}\t${pinyin}\n`);
				continue;
			}
			const answer = await dictionaries.lookUp(word);
			await output.write(values.json ? answerAsJson(word, answer) : answerAsText(word, answer));
			for (const failure of answer.failures) failures.add(failure);
		}
		return failures;
	},
};

async function* wordsOf(given: readonly string[], warn: (message: string) => void): AsyncGenerator<string> {
	for (const word of given) {
		if (word !== '-') yield word;
		else for await (const { text } of readLines(readText(undefined, warn))) if (text.trim() !== '') yield text;
	}
}
