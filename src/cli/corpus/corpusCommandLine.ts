import type {
	AssociationMeasure,
	ConcordanceOrder,
	CorpusTable,
	CorpusUnit,
	KeyWordQuery,
	WordFilter,
} from '../../core/corpus/corpus';
import type { LanguageSetting } from '../../core/text/language';
import { oneOf, parseOptions, positiveInteger } from '../optionValues';
import type { TextSources } from '../textOptions';
import { LANGUAGE_SETTINGS, TEXT_OPTIONS } from '../textOptions';
import { UsageError } from '../usageError';

const TABLES = ['words', 'concordance', 'keywords', 'collocations'] as const;
const FORMATS = ['table', 'csv', 'json', 'markdown'] as const;
export type CorpusOutput = (typeof FORMATS)[number];

const UNITS: readonly CorpusUnit[] = ['form', 'lemma'];
const WORD_ORDERS = ['count', 'texts', 'word'] as const;
const LINE_ORDERS: readonly ConcordanceOrder[] = [
	...(['text', 'word'] as const),
	...(['right1', 'right2', 'right3', 'left1', 'left2', 'left3'] as const),
];
const KEY_ORDERS = ['logLikelihood', 'logRatio'] as const;
const MEASURES: readonly AssociationMeasure[] = ['logLikelihood', 'mutualInformation', 'logDice', 'tScore'];

/** So many rows at most, unless told otherwise. */
const USUAL_ROWS = { words: '100', concordance: '1000', keywords: '100', collocations: '100' } as const;

/** What `corpus` is asked for. */
export interface CorpusLine extends TextSources {
	readonly table: CorpusTable;
	readonly format: CorpusOutput;
	readonly language: LanguageSetting;
	/** Whether words need lemmas or parts of speech. */
	readonly isTagged: boolean;
	/** The files and folders that key words are beside; none for what ships. */
	readonly reference: readonly string[];
}

const OPTIONS = {
	...TEXT_OPTIONS,
	unit: { type: 'string', default: 'form' },
	pattern: { type: 'string', default: '' },
	tags: { type: 'string', default: '' },
	content: { type: 'boolean', default: false },
	sort: { type: 'string' },
	top: { type: 'string', short: 'n' },
	'min-count': { type: 'string' },
	window: { type: 'string' },
	node: { type: 'string', default: '' },
	reference: { type: 'string', multiple: true, default: [] as string[] },
	less: { type: 'boolean', default: false },
	format: { type: 'string', default: 'table' },
} as const;

type Values = ReturnType<typeof parseOptions<typeof OPTIONS>>['values'];

/**
 * Reads the arguments after `corpus`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseCorpusLine(args: readonly string[]): CorpusLine | 'help' {
	const { values, positionals } = parseOptions(args, OPTIONS);
	if (values.help || args[0] === 'help') return 'help';
	const [name, ...rest] = positionals as [string | undefined, ...string[]];
	const kind = TABLES.find(each => each === name);
	if (kind === undefined) throw new UsageError(`corpus wants one of ${TABLES.join(', ')} (see nlp-lens corpus --help)`);
	const [query = '', ...paths] = kind === 'concordance' ? rest : ['', ...rest];
	if (kind === 'concordance' && query.trim() === '')
		throw new UsageError('corpus concordance wants what is looked for, then files or folders (see --help)');
	const table = tableOf(kind, query, values);
	return {
		table,
		format: oneOf('format', values.format, FORMATS),
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		isTagged: table.unit === 'lemma' || values.tags !== '' || /_[A-Z]+(?:\s|$)/u.test(`${query} ${values.node}`),
		reference: values.reference,
		paths,
		include: values.include,
	};
}

function tableOf(kind: (typeof TABLES)[number], query: string, values: Values): CorpusTable {
	const range = { offset: 0, limit: positiveInteger('top', values.top ?? USUAL_ROWS[kind]) };
	const unit = oneOf('unit', values.unit, UNITS);
	const words = { ...range, unit, filter: filterOf(values) };
	const minCount = positiveInteger('min-count', values['min-count'] ?? '3');
	const sorted = <T extends string>(orders: readonly T[]): T => oneOf('sort', values.sort ?? orders[0], orders);
	const beside = (usual: string) => {
		const width = positiveInteger('window', values.window ?? usual);
		return { before: width, after: width };
	};
	switch (kind) {
		case 'words':
			return { kind, ...words, order: sorted(WORD_ORDERS) };
		case 'concordance':
			return { kind, ...range, unit, query, ...beside('8'), order: sorted(LINE_ORDERS) };
		case 'keywords':
			return { kind: 'keyWords', ...words, direction: directionOf(values), minCount, order: sorted(KEY_ORDERS) };
		case 'collocations':
			return { kind, ...words, node: values.node, ...beside('5'), minCount, by: sorted(MEASURES) };
	}
}

function directionOf({ less }: Values): KeyWordQuery['direction'] {
	return less ? 'less' : 'more';
}

function filterOf({ pattern, tags, content }: Values): WordFilter {
	return {
		pattern,
		tags: tags
			.toUpperCase()
			.split(',')
			.filter(tag => tag !== ''),
		withoutStopWords: content,
	};
}

/** What `corpus --help` prints. */
export const CORPUS_HELP = `Usage: nlp-lens corpus words [OPTIONS] [FILE|FOLDER|-]...
       nlp-lens corpus concordance QUERY [OPTIONS] [FILE|FOLDER|-]...
       nlp-lens corpus keywords [--reference FOLDER] [OPTIONS] [FILE|FOLDER|-]...
       nlp-lens corpus collocations [--node QUERY] [OPTIONS] [FILE|FOLDER|-]...

Chinese and English texts, in UTF-8, as one corpus: its words by how often they stand there, each place of a word with what is
around it, the words that it has more often than other texts, and words that stand together more often than by chance.

A QUERY is words parted by spaces: * for any one word, in a word * for any letters and ? for one, | between alternatives,
run_VERB or _NOUN for a part of speech. Chinese is found however it is cut into words.

Options
  --unit form|lemma         what counts as one word (form)
  --pattern WORD            only words that look so: * any letters, ? one, | between alternatives
  --tags NOUN,VERB,...      only words of these universal parts of speech
  --content                 without words of grammar, such as "the"
  --node QUERY              collocations of this; without it pairs of neighbours
  --window N                words on each side: of a concordance (8), that belong together (5)
  --min-count N             keywords, collocations: leaves out what is rarer (3)
  --reference FILE|FOLDER   keywords: beside these texts; may come more than once (counts of Chinese and English that ship)
  --less                    keywords: the words that are rarer than there
  --sort ORDER              words: count, texts, word; concordance: text, word, right1 to right3, left1 to left3;
                            keywords: logLikelihood, logRatio; collocations: logLikelihood, mutualInformation, logDice, tScore
  -n, --top N               so many rows at most (100; of a concordance 1000)
  --format table|csv|json|markdown
                            what to write (table)
  --lang zh|en|auto         language of the texts (auto: by script)
  --include PATTERN         in folders, only files whose names fit, as *.txt; may come more than once
  -h, --help                this text
`;
