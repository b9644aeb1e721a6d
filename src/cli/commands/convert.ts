import type { ChineseScript } from '../../core/tasks/conversion/conversion';
import { conversionEdits } from '../../core/tasks/conversion/convertText';
import { scriptConverter } from '../../core/tasks/conversion/scriptConverters';
import type { TextFormat } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import { proseOf } from '../../core/text/proseOf';
import { applyEdits } from '../../core/text/textChange';
import { inputFiles } from '../inputFiles';
import { answerDocuments } from '../jsonLines/answerDocuments';
import { JSON_LINES_HELP, JSON_LINES_OPTIONS, jsonLinesOf } from '../jsonLines/jsonLinesOptions';
import type { AnswerText } from '../jsonLines/textAnswer';
import { oneOf, parseOptions } from '../optionValues';
import { readAll, readText } from '../textInput';
import { UsageError } from '../usageError';
import type { CommandGroup } from './groupContext';

const HELP = `Usage: nlp-lens convert --to SCRIPT [OPTIONS] [FILE]

Chinese text in another script, by the tables of OpenCC. Of Markdown its prose alone is converted.

Options
  --to SCRIPT               simplified, taiwan, hong-kong, traditional (OpenCC's own standard)
  --from SCRIPT             the same (simplified, or taiwan if --to simplified)
  --words                   words of the region, too: 软件 and 軟體
${JSON_LINES_HELP}  -h, --help                this help
`;

const SCRIPTS: Readonly<Record<string, ChineseScript>> = {
	simplified: 'simplified',
	taiwan: 'taiwan',
	'hong-kong': 'hongKong',
	traditional: 'traditional',
};
const NAMES = ['simplified', 'taiwan', 'hong-kong', 'traditional'] as const;

const OPTIONS = {
	to: { type: 'string' },
	from: { type: 'string' },
	words: { type: 'boolean', default: false },
	...JSON_LINES_OPTIONS,
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `convert`: Chinese text in another script. */
export const convert: CommandGroup = {
	help: HELP,
	run: async (args, context) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
		if (values.to === undefined) throw new UsageError('"convert" wants --to SCRIPT (see --help)');
		const settings = jsonLinesOf(values);
		if (settings === undefined && positionals.length > 1)
			throw new UsageError(`"convert" reads one file, but ${positionals.length} were given`);
		const to = SCRIPTS[oneOf('to', values.to, NAMES)];
		const from = SCRIPTS[oneOf('from', values.from ?? (to === 'simplified' ? 'taiwan' : 'simplified'), NAMES)];
		const converter = await scriptConverter({ from, to, withWords: values.words });
		const converted = (text: string, format: TextFormat): string => {
			const prose = proseOf(text, format);
			return applyEdits(text, conversionEdits(prose, { start: 0, end: prose.length }, converter));
		};
		const sources = { paths: positionals, include: [] };
		if (settings) {
			const answer: AnswerText = text => Promise.resolve({ value: { text: converted(text, 'plain') }, failures: [] });
			return answerDocuments({ settings, sources, answer }, context);
		}
		const { output, warn } = context;
		for await (const { name, path } of inputFiles({ ...sources, warn })) {
			await output.write(converted(await readAll(readText(path, warn)), formatOfName(name)));
		}
		return new Set<string>();
	},
};
