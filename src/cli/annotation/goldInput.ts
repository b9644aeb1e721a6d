import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AnnotationFormat } from '../../core/annotation/goldAnnotation';
import { GoldDocument } from '../../core/annotation/goldDocument';
import { CORRECTED_LAYERS } from '../../core/annotation/correctDocument';
import type { RangeAnnotation } from '../../core/doc/rangeAnnotation';
import { ANNOTATION_READERS } from '../../core/formats/annotations/annotationFormats';
import { takeAnnotations } from '../../core/formats/annotations/takeAnnotations';
import type { Nlp } from '../../core/nlp';
import type { TextFormat } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import { isFolder } from '../inputFiles';
import { readAll, readText } from '../textInput';
import { UsageError } from '../usageError';
import type { AnnotationLine } from './annotationCommandLine';
import { textOfConllu } from './textOfConllu';

/** What the name of a text's file of corrections ends in. */
export const GOLD_SUFFIX = '.nlp.conllu';

const ENDINGS: readonly (readonly [RegExp, AnnotationFormat])[] = [
	[/\.conllu$/iu, 'conllu'],
	[/\.ann$/iu, 'brat'],
	[/\.jsonl?$/iu, 'spacy'],
	[/\.csv$/iu, 'csv'],
	[/\.(?:iob2?|bio|tsv|conll)$/iu, 'iob2'],
];

/** A text and what people said about it. */
export interface GoldInput {
	readonly name: string;
	readonly text: string;
	readonly format: TextFormat;
	/** Annotations as a file has them; undefined for none. */
	readonly content: string | undefined;
	readonly from: AnnotationFormat;
}

/** The analysis of a text, without and with what people said. */
export interface GoldAnalysis {
	readonly gold: GoldDocument;
	readonly plain: RangeAnnotation;
	readonly applied: RangeAnnotation;
}

/** The texts that are named, one after the other. @throws UsageError for what is not there */
export async function* goldInputs(line: AnnotationLine, warn: (message: string) => void): AsyncGenerator<GoldInput> {
	for (const file of line.files) {
		if (await isFolder(file)) yield* inputsBelow(file, line, warn);
		else yield await inputOf(file, line, warn);
	}
}

async function* inputsBelow(
	folder: string,
	line: AnnotationLine,
	warn: (message: string) => void,
): AsyncGenerator<GoldInput> {
	const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith(GOLD_SUFFIX)).sort();
	if (names.length === 0) throw new UsageError(`no file named *${GOLD_SUFFIX} in the folder ${folder}`);
	for (const name of names) yield inputOf(path.join(folder, name.slice(0, -GOLD_SUFFIX.length)), line, warn);
}

async function inputOf(
	file: string,
	{ gold, from }: AnnotationLine,
	warn: (message: string) => void,
): Promise<GoldInput> {
	const read = (name: string): Promise<string> => readAll(readText(name, warn));
	const name = path.basename(file);
	if (/\.conllu$/iu.test(file) && gold === undefined) {
		const content = await read(file);
		return { name, text: textOfConllu(content), format: 'plain', content, from: 'conllu' };
	}
	const text = await read(file);
	const source = gold ?? ((await isThere(file + GOLD_SUFFIX)) ? file + GOLD_SUFFIX : undefined);
	const format = from ?? ENDINGS.find(([ending]) => ending.test(source ?? GOLD_SUFFIX))?.[1];
	if (format === undefined) throw new UsageError(`say by --from in which format ${source} is (see --help)`);
	const content = source === undefined ? undefined : await read(source);
	return { name, text, format: formatOfName(file), content, from: format };
}

async function isThere(file: string): Promise<boolean> {
	try {
		return (await stat(file)).isFile();
	} catch {
		return false;
	}
}

/** Analyzes a text, and takes what people said about it in. @param warn is told of what could not be taken */
export async function analyzeGold(
	nlp: Nlp,
	input: GoldInput,
	{ language, standard }: AnnotationLine,
	userWords: readonly string[],
	warn: (message: string) => void,
): Promise<GoldAnalysis> {
	const { text, format, content, from } = input;
	const document = nlp.open(text, { format, language, standard, userWords });
	const plain = await document.analyze({ start: 0, end: text.length }, CORRECTED_LAYERS);
	if (content === undefined) return { gold: new GoldDocument(), plain, applied: plain };
	const read = ANNOTATION_READERS[from](content, text);
	const gold = new GoldDocument();
	const { problems } = takeAnnotations(gold, text, plain, read);
	for (const { line, what, detail } of problems) {
		warn(`${input.name}: ${line === 0 ? '' : `line ${line}: `}left out (${what}): ${detail}`);
	}
	return { gold, plain, applied: gold.applied(text, plain) };
}
