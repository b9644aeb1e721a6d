import type { LanguageSetting } from '../../core/text/language';
import { FREQUENCY_SOURCES, SELECTIONS, TERM_FORMS } from '../../core/vectors/vectorSpace';
import type { SpaceSettings } from '../../core/vectors/vectorSpace';
import { oneOf, positiveInteger, share } from '../optionValues';
import { LANGUAGE_SETTINGS, TEXT_OPTIONS } from '../textOptions';
import type { TextSources } from '../textOptions';
import { readAll, readText } from '../textInput';
import { UsageError } from '../usageError';

/** What texts are made vectors of, and how. */
export interface SpaceLine extends TextSources {
	readonly settings: Partial<SpaceSettings>;
	/** The file with the words of a given vocabulary, one a line. */
	readonly vocabularyFile: string | undefined;
	/** Undefined: sentences of one file, the files of several or of a folder. */
	readonly unit: 'sentences' | 'files' | undefined;
	readonly language: LanguageSetting;
}

/** The options of every action that makes a vector space. */
export const SPACE_OPTIONS = {
	...TEXT_OPTIONS,
	by: { type: 'string' },
	vocabulary: { type: 'string' },
	size: { type: 'string' },
	weighting: { type: 'string', short: 'w' },
	frequencies: { type: 'string' },
	terms: { type: 'string' },
	'match-case': { type: 'boolean', default: false },
	'no-stop-words': { type: 'boolean', default: false },
	selection: { type: 'string' },
	'min-texts': { type: 'string' },
	'max-share': { type: 'string' },
} as const;

/** The values that the options have. */
export interface SpaceValues {
	readonly lang: string;
	readonly include: readonly string[];
	readonly by?: string;
	readonly vocabulary?: string;
	readonly size?: string;
	readonly weighting?: string;
	readonly frequencies?: string;
	readonly terms?: string;
	readonly 'match-case': boolean;
	readonly 'no-stop-words': boolean;
	readonly selection?: string;
	readonly 'min-texts'?: string;
	readonly 'max-share'?: string;
}

const VOCABULARIES = ['own', 'background'] as const;

/** Reads the options. @throws UsageError that says what is wrong. */
export function spaceLine(values: SpaceValues, paths: readonly string[]): SpaceLine {
	const source = VOCABULARIES.find(each => each === values.vocabulary);
	const given = values.vocabulary !== undefined && source === undefined ? values.vocabulary : undefined;
	const settings = {
		vocabulary: given === undefined ? source : 'given',
		size: optional(values.size, value => positiveInteger('size', value)),
		weighting: values.weighting,
		frequencies: optional(values.frequencies, value => oneOf('frequencies', value, FREQUENCY_SOURCES)),
		terms: optional(values.terms, value => oneOf('terms', value, TERM_FORMS)),
		foldCase: !values['match-case'],
		leaveOutStopWords: values['no-stop-words'],
		selection: optional(values.selection, value => oneOf('selection', value, SELECTIONS)),
		fewestTexts: optional(values['min-texts'], value => positiveInteger('min-texts', value)),
		largestShare: optional(values['max-share'], value => share('max-share', value)),
	} satisfies Record<string, unknown>;
	return {
		settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
		vocabularyFile: given,
		unit: optional(values.by, value => oneOf('by', value, ['sentences', 'files'] as const)),
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		paths,
		include: values.include,
	};
}

function optional<T>(value: string | undefined, read: (value: string) => T): T | undefined {
	return value === undefined ? undefined : read(value);
}

/** The words of a vocabulary file, one a line; empty lines are none. @throws UsageError where it cannot be read or has no word. */
export async function readVocabulary(file: string, warn: (message: string) => void): Promise<string[]> {
	const words = (await readAll(readText(file, warn))).split(/\r?\n/u).map(word => word.trim());
	const given = words.filter(word => word !== '');
	if (given.length === 0) throw new UsageError(`the vocabulary ${file} has no word; write one a line`);
	return given;
}

/** What `--help` prints of these options. */
export const SPACE_OPTIONS_HELP = `  --by sentences|files      what has a vector (sentences of one file, the files of several or of a folder)
  --vocabulary own|background|FILE
                            the dimensions: words of the texts; these and the commonest of the language; or a file's, one a line
                            (by sentences background, by files own)
  --size N                  dimensions at most, with background just so many (16384)
  -w, --weighting DDD.QQQ   in SMART notation, of texts and of what they are compared with: term frequency n, b (one-hot), l, a
                            or L, document frequency n, t or p, normalization n, c or u; or bm25 (ltc.ltc)
  --frequencies own|background
                            where document frequencies come from (by sentences background, by files own)
  --terms words|lemmas      what counts as one term (by sentences lemmas, by files words)
  --match-case              words that differ in case are two
  --no-stop-words           words of grammar are left out
  --selection NAME          which words where there are too many: ${SELECTIONS.slice(0, 4).join(', ')},
                            ${SELECTIONS.slice(4).join(', ')}; the last two of a folder's subfolders (frequency)
  --min-texts N             only words in at least N texts (1)
  --max-share X             only words in at most this share of texts (1)
  --lang zh|en|auto         language of the texts (auto: by script)
  --include PATTERN         in folders, only files whose names fit, as *.txt; may come more than once
  -h, --help                this text
`;
