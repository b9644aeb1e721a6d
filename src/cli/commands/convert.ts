import type { ChineseScript } from '../../core/tasks/conversion/conversion';
import { applyEdits, conversionEdits } from '../../core/tasks/conversion/convertText';
import { scriptConverter } from '../../core/tasks/conversion/scriptConverters';
import { formatOfName } from '../../core/text/formatOfName';
import { proseOf } from '../../core/text/proseOf';
import { inputFiles } from '../inputFiles';
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
  -h, --help                this help
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
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** `convert`: Chinese text in another script. */
export const convert: CommandGroup = {
	help: HELP,
	run: async (args, { output, warn }) => {
		const { values, positionals } = parseOptions(args, OPTIONS);
		if (values.help || (args.length === 1 && args[0] === 'help')) return 'help';
		if (values.to === undefined) throw new UsageError('"convert" wants --to SCRIPT (see --help)');
		if (positionals.length > 1) throw new UsageError(`"convert" reads one file, but ${positionals.length} were given`);
		const to = SCRIPTS[oneOf('to', values.to, NAMES)];
		const from = SCRIPTS[oneOf('from', values.from ?? (to === 'simplified' ? 'taiwan' : 'simplified'), NAMES)];
		const converter = await scriptConverter({ from, to, withWords: values.words });
		for await (const { name, path } of inputFiles({ paths: positionals, include: [], warn })) {
			const text = await readAll(readText(path, warn));
			const prose = proseOf(text, formatOfName(name));
			await output.write(applyEdits(text, conversionEdits(prose, { start: 0, end: prose.length }, converter)));
		}
		return new Set<string>();
	},
};
