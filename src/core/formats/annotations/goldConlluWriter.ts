import { gapsOf } from '../../annotation/coverage';
import type { CodePointOffsets } from '../../annotation/codePointOffsets';
import { CodePointOffsets as Offsets } from '../../annotation/codePointOffsets';
import type { GoldEntity, GoldSentence, GoldWord, PlacedSentence } from '../../annotation/goldAnnotation';
import { SqueezedText, squeeze } from '../../annotation/squeezedText';
import type { GivenSentence } from '../../annotation/placeSentences';
import type { Span } from '../../text/span';
import { EMPTY, formatConllu, withMisc } from '../conlluSentence';
import type { AnnotatedText } from './annotatedText';
import { isOfWholeWords, tagsOfEntities } from './entityTags';

const NO_FIELDS = { feats: EMPTY, head: EMPTY, deprel: EMPTY, deps: EMPTY, misc: EMPTY };

/** A word, or what is between words that are known. */
type Row = Span & { readonly word?: GoldWord };

/**
 * What people said about a document as CoNLL-U: beside what every reader knows, `# checked` says which layers somebody looked through, and
 * MISC where a word stands (`TokenRange`, in code points, as UDPipe has it), what was corrected (`Corrected=Yes`, `NERCorrected=Yes`), and
 * what is no word because an edit left it unknown (`Gap=Yes`). Entities that begin or end inside words have a comment `# entity`, with their place in
 * the sentence without white space.
 * @param lost sentences that are not in the document: written without a place, so that nothing is lost
 */
export function writeGoldConllu(
	{ text, sentences }: Omit<AnnotatedText, 'name'>,
	lost: readonly GivenSentence[] = [],
): string {
	const offsets = new Offsets(text);
	const parts = sentences.map((placed, index) => new GoldSentenceWriter(placed, offsets).write(index + 1));
	for (const [index, sentence] of lost.entries()) {
		const alone: GoldSentence = { ...sentence, text: sentence.squeezed };
		const writer = new GoldSentenceWriter({ start: 0, sentence: alone }, undefined);
		parts.push(writer.write(sentences.length + index + 1));
	}
	return parts.join('');
}

class GoldSentenceWriter {
	readonly #start: number;
	readonly #sentence: GoldSentence;
	readonly #offsets: CodePointOffsets | undefined;
	readonly #rows: readonly Row[];
	readonly #entities: readonly GoldEntity[];

	constructor({ start, sentence }: PlacedSentence, offsets: CodePointOffsets | undefined) {
		this.#start = start;
		this.#sentence = sentence;
		this.#offsets = offsets;
		const words = sentence.words.map((word): Row => ({ start: word.start, end: word.end, word }));
		const gaps: Row[] = gapsOf(sentence.text, sentence.words);
		const rows = [...words, ...gaps].sort((a, b) => a.start - b.start);
		this.#rows = rows.filter(row => squeeze(sentence.text.slice(row.start, row.end)) !== '');
		this.#entities = sentence.entities.filter(entity => isOfWholeWords(this.#rows, entity));
	}

	write(id: number): string {
		const tags = tagsOfEntities(this.#rows, this.#entities);
		const rows: string[][] = [];
		let spelled = '';
		for (let first = 0; first < this.#rows.length;) {
			let last = first;
			while (this.#rows[last + 1]?.word?.joined === true) last++;
			const space = this.#isSpaceAfter(last);
			const surface = this.#form(first, last);
			spelled += space && last + 1 < this.#rows.length ? `${surface} ` : surface;
			const noSpace = space ? EMPTY : 'SpaceAfter=No';
			if (last > first) {
				rows.push([`${first + 1}-${last + 1}`, surface, ...new Array<string>(7).fill(EMPTY), noSpace]);
			}
			for (let row = first; row <= last; row++) rows.push(this.#fields(row, tags[row], last > first ? EMPTY : noSpace));
			first = last + 1;
		}
		const { checked } = this.#sentence;
		const own = [`# sent_id = ${id}`, `# text = ${spelled}`, `# checked = ${checked.join(' ') || 'no'}`];
		return formatConllu({ comments: [...own, ...this.#entityComments(), ...this.#sentence.comments], rows });
	}

	#fields(row: number, tag: string, spaceMisc: string): string[] {
		const { word } = this.#rows[row];
		const { feats, head, deprel, deps, misc } = word?.other ?? NO_FIELDS;
		return [
			String(row + 1),
			this.#form(row, row),
			value(word?.lemma),
			value(word?.upos),
			value(word?.xpos),
			...[feats, head, deprel, deps, this.#misc(misc, row, tag, spaceMisc)],
		];
	}

	#misc(other: string, row: number, tag: string, spaceMisc: string): string {
		const { word } = this.#rows[row];
		const isCorrected = tag.startsWith('B-') && this.#isCorrectedEntity(row);
		const own: readonly (readonly [name: string, value: string | undefined])[] = [
			['SpaceAfter', spaceMisc === EMPTY ? undefined : 'No'],
			['NER', tag === 'O' ? undefined : tag],
			['NERCorrected', isCorrected ? 'Yes' : undefined],
			['Corrected', word?.isCorrected === true ? 'Yes' : undefined],
			['Gap', word === undefined ? 'Yes' : undefined],
			['TokenRange', this.#range(this.#rows[row])],
		];
		return own.reduce((misc, [name, value]) => withMisc(misc, name, value), other);
	}

	#isCorrectedEntity(row: number): boolean {
		const { start, end } = this.#rows[row];
		return this.#entities.some(entity => entity.isCorrected && entity.start >= start && entity.start < end);
	}

	/** Entities that tags of words cannot say. */
	#entityComments(): string[] {
		const known = new Set(this.#entities);
		const squeezed = SqueezedText.of(this.#sentence.text);
		return this.#sentence.entities
			.filter(entity => !known.has(entity))
			.map(entity => {
				const { start, end } = squeezed.squeezed(entity);
				return `# entity = +${start}:${end} ${entity.label}${entity.isCorrected ? ' corrected' : ''}`;
			});
	}

	#range({ start, end }: Span): string | undefined {
		if (this.#offsets === undefined) return undefined;
		const [from, to] = [start, end].map(offset => this.#offsets?.pointsAt(this.#start + offset));
		return `${from}:${to}`;
	}

	#form(first: number, last: number): string {
		return squeeze(this.#sentence.text.slice(this.#rows[first].start, this.#rows[last].end));
	}

	#isSpaceAfter(row: number): boolean {
		const next = this.#rows.at(row + 1);
		if (row + 1 === this.#rows.length || next === undefined) return true;
		return /\s/u.test(this.#sentence.text.slice(this.#rows[row].end, next.start));
	}
}

/** A value without what would end its field; never empty. */
function value(given: string | undefined): string {
	const clean = squeeze(given ?? '');
	return clean === '' ? EMPTY : clean;
}
