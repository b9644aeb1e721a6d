import path from 'node:path';
import type { Nlp } from '../../core/nlp';
import { formatOfName } from '../../core/text/formatOfName';
import { visibleText } from '../../core/text/documentText';
import type { DocumentText } from '../../core/text/documentText';
import { fullSettings } from '../../core/vectors/spaceSettings';
import { spaceLayers } from '../../core/vectors/spaceTerms';
import { queryCounts, sentenceSpace, SpaceTexts } from '../../core/vectors/spaceTexts';
import type { AnnotatedProse } from '../../core/vectors/spaceTexts';
import { countedQuery } from '../../core/vectors/spaceVectors';
import type { CountedText } from '../../core/vectors/spaceVectors';
import { DOCUMENT_SPACE } from '../../core/vectors/vectorSpace';
import type { SpaceNote, SpaceSettings } from '../../core/vectors/vectorSpace';
import type { VectorSpace } from '../../core/vectors/vectorSpaceModel';
import type { GroupContext } from '../commands/groupContext';
import { inputFiles, isFolder } from '../inputFiles';
import type { InputFile } from '../inputFiles';
import { openNlp } from '../openNlp';
import { portionsOf } from '../subword/textParts';
import { readAll, readText } from '../textInput';
import { UsageError } from '../usageError';
import { readVocabulary } from './spaceOptions';
import type { SpaceLine } from './spaceOptions';

/** Characters of a sentence that stand for it. */
const SNIPPET = 60;

/** A space and what its texts are called. */
export interface NamedSpace {
	readonly space: VectorSpace;
	/** The path of a file; the beginning of a sentence. */
	readonly nameOf: (row: number) => string;
	/** The subfolder that a file lies in; empty for none. */
	readonly labelOf: (row: number) => string;
	/** The words of a text from elsewhere. */
	readonly count: (text: string) => Promise<CountedText>;
	/** Why layers are missing, if some are. */
	readonly failures: ReadonlySet<string>;
}

/** What a note says on standard error. */
const NOTES: Readonly<Record<SpaceNote, string>> = {
	rareWordsForgotten:
		'there were too many different words for memory; those that had come in one text only were forgotten',
	textsLeftOut: 'there were too many texts for memory; those after the first so many that fit were left out',
	noBackground: 'there is no background of the language; frequencies are those of the texts themselves',
	tooFewTexts: 'one text has no inverse document frequencies of its own: they are all 0; try --frequencies background',
	otherLanguage: 'the text is for the most part in neither Chinese nor English',
};

/**
 * Makes the space that a command line asks for.
 * @throws UsageError for what cannot be read; NlpError `input-malformed` for settings that cannot be.
 */
export async function openSpace(line: SpaceLine, context: GroupContext): Promise<NamedSpace> {
	const { vocabularyFile } = line;
	const words = vocabularyFile === undefined ? [] : await readVocabulary(vocabularyFile, context.warn);
	const settings = { ...line.settings, givenWords: words };
	const files: InputFile[] = [];
	for await (const file of inputFiles({ ...line, warn: context.warn })) files.push(file);
	const single = line.paths.length === 1 && line.paths[0] !== '-' && (await isFolder(line.paths[0]));
	const unit = line.unit ?? (files.length === 1 && !single ? 'sentences' : 'files');
	if (unit === 'sentences' && files.length > 1) {
		throw new UsageError(
			'--by sentences takes one file; of several, or of a folder, the files have vectors (see --help)',
		);
	}
	const opener = new SpaceOpener(line, settings, context);
	const named = unit === 'sentences' ? await opener.ofSentences(files[0]) : await opener.ofFiles(files);
	context.progress.clear();
	for (const note of named.space.summary.notes) context.warn(NOTES[note]);
	return named;
}

class SpaceOpener {
	readonly #line: SpaceLine;
	readonly #settings: Partial<SpaceSettings>;
	readonly #context: GroupContext;
	readonly #nlp: Nlp;
	readonly #failures = new Set<string>();

	constructor(line: SpaceLine, settings: Partial<SpaceSettings>, context: GroupContext) {
		this.#line = line;
		this.#settings = settings;
		this.#context = context;
		this.#nlp = openNlp(context.models);
	}

	async ofSentences({ name, path: file }: InputFile): Promise<NamedSpace> {
		const settings = fullSettings(this.#settings, DOCUMENT_SPACE, false);
		const text = await readAll(readText(file, this.#context.warn));
		const source = await this.#annotate(name, text, settings);
		const { space, starts, ends } = await sentenceSpace(source, settings, language =>
			this.#nlp.keywords.frequencies(language),
		);
		return this.#named(
			space,
			row => snippet(source, starts[row], ends[row]),
			() => '',
		);
	}

	async ofFiles(files: readonly InputFile[]): Promise<NamedSpace> {
		const texts = new SpaceTexts(this.#settings);
		for (const [index, file] of files.entries()) {
			this.#context.progress.show(() => `reading ${file.name} (${index + 1} of ${files.length})`);
			let continues = false;
			const name = this.#nameOf(file);
			for await (const portion of portionsOf(file, this.#context.warn)) {
				const part = await this.#annotate(file.name, portion, texts.settings);
				if (!(await texts.add(name, part, continues))) break;
				continues = true;
			}
		}
		const space = await texts.finish(language => this.#nlp.keywords.frequencies(language));
		const { names, labels } = texts;
		return this.#named(
			space,
			row => names[row],
			row => labels[row],
		);
	}

	#named(space: VectorSpace, nameOf: NamedSpace['nameOf'], labelOf: NamedSpace['labelOf']): NamedSpace {
		const count = async (text: string) =>
			countedQuery(space, await queryCounts(await this.#annotate('', text, space.settings), space.settings));
		return { space, nameOf, labelOf, count, failures: this.#failures };
	}

	/** The path from the folder that was named, if one was: its first part is the label. */
	#nameOf({ name, path: file }: InputFile): string {
		const [given, ...others] = this.#line.paths;
		const isInside = file !== undefined && others.length === 0 && file !== given;
		return isInside ? path.relative(given, file).split(path.sep).join('/') : name;
	}

	async #annotate(name: string, text: string, settings: SpaceSettings): Promise<AnnotatedProse & DocumentText> {
		const format = formatOfName(name);
		const document = this.#nlp.open(text, { format, language: this.#line.language, standard: 'pku' });
		const annotation = await document.analyze({ start: 0, end: text.length }, spaceLayers(settings));
		for (const { message } of annotation.failures) this.#failures.add(message);
		return { format, text, prose: document.prose, annotation };
	}
}

/** How a sentence begins. */
function snippet(source: DocumentText, start: number, end: number): string {
	const begun = Array.from(visibleText(source, start, Math.min(end, start + 4 * SNIPPET)));
	return `${begun.slice(0, SNIPPET).join('')}${begun.length > SNIPPET ? '…' : ''}`;
}
