import { CodePointOffsets } from '../../annotation/codePointOffsets';
import { soundLabel } from '../../annotation/entityKinds';
import type { ImportProblem } from '../../annotation/goldAnnotation';
import { squeeze } from '../../annotation/squeezedText';
import type { AnnotatedText, GivenEntity, ReadAnnotations } from './annotatedText';
import { NOTHING_READ } from './annotatedText';

/**
 * Entities as brat standoff: one text-bound annotation a line, offsets in code points of the text. https://brat.nlplab.org/standoff.html
 */
export function writeBrat({ text, sentences }: AnnotatedText): string {
	const offsets = new CodePointOffsets(text);
	const lines: string[] = [];
	for (const { start: at, sentence } of sentences) {
		for (const { start, end, label } of sentence.entities) {
			const [from, to] = [at + start, at + end];
			const words = text.slice(from, to).replaceAll(/[\r\n\t]/gu, ' ');
			lines.push(`T${lines.length + 1}\t${label} ${offsets.pointsAt(from)} ${offsets.pointsAt(to)}\t${words}\n`);
		}
	}
	return lines.join('');
}

/** A text-bound annotation as it is written. */
interface BratEntity {
	readonly line: number;
	readonly label: string;
	readonly start: number;
	readonly end: number;
	readonly words: string;
}

/**
 * Reads the entities of brat standoff for a document. Where line ends of the document are two signs and the file counted them as one,
 * as brat does with a text that it was given so, the count is told by the words that the lines repeat.
 */
export function readBrat(content: string, text: string): ReadAnnotations {
	const problems: ImportProblem[] = [];
	const entities = bratEntities(content, problems);
	const readings = [plainUnits(text), singleLineEnds(text)].map(unitAt =>
		entities.map(entity => placed(entity, text, unitAt)),
	);
	const fits = (reading: readonly (GivenEntity | undefined)[]): number =>
		reading.filter(each => each !== undefined).length;
	const [best] = [...readings].sort((a, b) => fits(b) - fits(a));
	for (const [index, entity] of entities.entries()) {
		if (best[index] === undefined) problems.push({ line: entity.line, what: 'textDiffers', detail: entity.words });
	}
	const found = best.filter(each => each !== undefined);
	return { ...NOTHING_READ, stretches: [{ start: 0, end: text.length }], entities: found, problems };
}

function bratEntities(content: string, problems: ImportProblem[]): BratEntity[] {
	const entities: BratEntity[] = [];
	for (const [index, raw] of content
		.replace(/^\ufeff/u, '')
		.split(/\r\n|\n|\r/u)
		.entries()) {
		const line = index + 1;
		if (raw.trim() === '') continue;
		if (!raw.startsWith('T')) {
			problems.push({ line, what: 'relations', detail: raw.slice(0, 60) });
			continue;
		}
		const [, place = '', words = ''] = raw.split('\t');
		const match = /^(.+) (\d+) (\d+)$/u.exec(place);
		if (match === null) problems.push({ line, what: 'discontinuous', detail: raw.slice(0, 60) });
		else entities.push({ line, label: match[1], start: Number(match[2]), end: Number(match[3]), words });
	}
	return entities;
}

function placed(
	{ label, start, end, words }: BratEntity,
	text: string,
	unitAt: (point: number) => number,
): GivenEntity | undefined {
	const span = { start: unitAt(start), end: unitAt(end) };
	if (span.start < 0 || span.end <= span.start) return undefined;
	if (words !== '' && squeeze(text.slice(span.start, span.end)) !== squeeze(words)) return undefined;
	return { ...span, label: soundLabel(label), isCorrected: false };
}

function plainUnits(text: string): (point: number) => number {
	const offsets = new CodePointOffsets(text);
	return point => offsets.unitAt(point);
}

/** Offsets of a text whose line ends are counted as one sign each. */
function singleLineEnds(text: string): (point: number) => number {
	const offsets = new CodePointOffsets(text.replaceAll('\r\n', '\n'));
	const ends: number[] = [];
	for (const { index } of text.matchAll(/\r\n/gu)) ends.push(index - ends.length);
	return point => {
		const unit = offsets.unitAt(point);
		return unit < 0 ? -1 : unit + ends.filter(end => end < unit).length;
	};
}
