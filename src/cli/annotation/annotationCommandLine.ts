import { ANNOTATION_FORMATS } from '../../core/annotation/goldAnnotation';
import type { AnnotationFormat } from '../../core/annotation/goldAnnotation';
import type { SegmentationStandard } from '../../core/doc/analysisSettings';
import type { LanguageSetting } from '../../core/text/language';
import { oneOf, parseOptions } from '../optionValues';
import { LANGUAGE_SETTINGS, STANDARDS } from '../textOptions';
import { UsageError } from '../usageError';

/** What texts with annotations are read with. */
export interface AnnotationLine {
	readonly files: readonly string[];
	/** The file of annotations; undefined for the one beside each text. */
	readonly gold: string | undefined;
	/** Its format; undefined where the name tells it. */
	readonly from: AnnotationFormat | undefined;
	readonly language: LanguageSetting;
	readonly standard: SegmentationStandard;
	readonly dictionary: string | undefined;
	/** What to write: of `annotations` a format, of `evaluate` a table or JSON. */
	readonly to: AnnotationFormat;
	readonly json: boolean;
	/** How many errors are listed. */
	readonly errors: number;
}

const OPTIONS = {
	gold: { type: 'string' },
	from: { type: 'string' },
	to: { type: 'string', default: 'conllu' },
	lang: { type: 'string', default: 'auto' },
	standard: { type: 'string', default: 'pku' },
	dictionary: { type: 'string' },
	json: { type: 'boolean', default: false },
	errors: { type: 'string', default: '0' },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Options of one of the two commands alone. */
const ALONE = { annotations: ['to'], evaluate: ['json', 'errors'] } as const;

/**
 * Reads the arguments after `annotations` or `evaluate`.
 * @returns `help` if that is what is asked for
 * @throws UsageError that says what is wrong.
 */
export function parseAnnotationLine(command: keyof typeof ALONE, args: readonly string[]): AnnotationLine | 'help' {
	const { values, positionals: files, tokens } = parseOptions(args, OPTIONS);
	if (values.help) return 'help';
	const others: readonly string[] = command === 'evaluate' ? ALONE.annotations : ALONE.evaluate;
	const stranger = tokens.find(token => token.kind === 'option' && others.includes(token.name));
	if (stranger?.kind === 'option') throw new UsageError(`"${command}" takes no option --${stranger.name} (see --help)`);
	if (files.length === 0)
		throw new UsageError(`"${command}" wants a text, whose annotations stand beside it (see --help)`);
	if (files.length > 1 && (command === 'annotations' || values.gold !== undefined)) {
		throw new UsageError(
			`"${command}"${values.gold === undefined ? '' : ' with --gold'} reads one text, but ${files.length} were given`,
		);
	}
	if (!/^\d{1,6}$/u.test(values.errors))
		throw new UsageError(`--errors is a number, not "${values.errors}" (see --help)`);
	return {
		files,
		gold: values.gold,
		from: values.from === undefined ? undefined : oneOf('from', values.from, ANNOTATION_FORMATS),
		language: oneOf('lang', values.lang, LANGUAGE_SETTINGS),
		standard: oneOf('standard', values.standard, STANDARDS),
		dictionary: values.dictionary,
		to: oneOf('to', values.to, ANNOTATION_FORMATS),
		json: values.json,
		errors: Number(values.errors),
	};
}

const SHARED = `  --gold FILE               the annotations (TEXT.nlp.conllu beside the text)
  --from FORMAT             their format, where the name of the file does not tell it: ${ANNOTATION_FORMATS.join(', ')}
  --lang zh|en|auto         language of the text (auto: by script)
  --standard pku|ud         what counts as a Chinese word (pku)
  --dictionary FILE         words to keep together in Chinese text, one a line; # begins a comment
  -h, --help                this text
`;

/** What `annotations --help` prints. */
export const ANNOTATIONS_HELP = `Usage: nlp-lens annotations [OPTIONS] TEXT

Writes the analysis of TEXT with what people corrected in it, from any of the formats in any other: CoNLL-U, brat standoff,
JSON lines of spaCy and Prodigy, JSON lines of doccano, IOB2, CSV. Notes about what could not be taken go to standard error.

Options
  --to FORMAT               what to write (conllu)
${SHARED}
Offsets in brat, spaCy and doccano are code points, in CSV UTF-16 code units. IOB2 and CSV have entities by whole words.
`;

/** What `evaluate --help` prints. */
export const EVALUATE_HELP = `Usage: nlp-lens evaluate [OPTIONS] TEXT...

Measures the analysis against what people said: precision, recall and F1 of words, tags, lemmas and entities, as a table in
Markdown. TEXT is a text with annotations beside it, a folder of such texts, or a file in CoNLL-U, whose words are then the text, too.
Only sentences that somebody looked through are counted.

Options
  --json                    counts, measures and errors as JSON
  --errors N                lists the first N errors of each text (0)
${SHARED}`;
