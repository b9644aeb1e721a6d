import { firstIndex } from '../collections/firstIndex';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import type { Span } from '../text/span';
import type { TextChange } from '../text/textChange';
import { overlapping } from './coverage';
import { editSentence } from './editSentence';
import type { GoldSentence, PlacedSentence } from './goldAnnotation';
import { overlayGold } from './overlayGold';
import type { GivenSentence } from './placeSentences';
import { givenSentence, placeSentences } from './placeSentences';

/** A gold sentence in the document as it is now, and as it was before anybody edited it. */
interface KeptSentence extends PlacedSentence {
	readonly original: GoldSentence;
}

/** So many sentences that were edited or deleted are looked for again after an edit: an undo brings them back. */
const MOST_RESTORED = 200;

/** What people said about the sentences of a document, kept in place while the document is edited. */
export class GoldDocument {
	/** In order, not overlapping. */
	#kept: readonly KeptSentence[] = [];
	/** Sentences whose text was deleted here, as it was, and those that were not found from the start. */
	#deleted: readonly KeptSentence[] = [];
	#missing: readonly GivenSentence[] = [];

	/** What a file says about a document of this text. */
	static of(text: string, given: readonly GivenSentence[]): GoldDocument {
		const gold = new GoldDocument();
		const { placed, lost } = placeSentences(text, given);
		gold.#kept = placed.map(({ start, sentence }) => ({ start, sentence, original: sentence }));
		gold.#missing = lost;
		return gold;
	}

	/** The sentences, in order. */
	get sentences(): readonly PlacedSentence[] {
		return this.#kept;
	}

	/** Sentences whose text is not in the document. */
	get lost(): readonly GivenSentence[] {
		return [
			...this.#missing,
			...this.#deleted.map(({ start, original }) => givenSentence({ start, sentence: original })),
		];
	}

	get isEmpty(): boolean {
		return this.#kept.length + this.#deleted.length + this.#missing.length === 0;
	}

	/** Follows edits. @param text the document after them */
	change(changes: readonly TextChange[], text: string): void {
		if (this.isEmpty) return;
		for (const change of changes) this.#follow(change);
		const touched = changes.map(({ start, text: inserted }) => ({ start, end: start + inserted.length }));
		this.#restore(touched, text);
	}

	/** A stretch made wide enough for the gold sentences that it touches. */
	widened({ start, end }: Span): Span {
		let [from, to] = [start, end];
		for (const { start: at, sentence } of this.touching({ start, end })) {
			from = Math.min(from, at);
			to = Math.max(to, at + sentence.text.length);
		}
		return { start: from, end: to };
	}

	/** The sentences that a stretch touches, in order. */
	touching({ start, end }: Span): PlacedSentence[] {
		const kept = this.#kept;
		const first = firstIndex(0, kept.length, index => spanOf(kept[index]).end >= start);
		let last = first;
		while (last < kept.length && kept[last].start <= end) last++;
		return kept.slice(first, last);
	}

	/** An analysis of the document with what people said in it. @param text the document */
	applied(text: string, annotation: RangeAnnotation): RangeAnnotation {
		const inside = this.touching(annotation).filter(
			({ start, sentence }) => start >= annotation.start && start + sentence.text.length <= annotation.end,
		);
		return inside.length === 0 ? annotation : overlayGold(text, annotation, inside);
	}

	/** Takes sentences in, in place of all that they overlap. */
	put(sentences: readonly PlacedSentence[]): void {
		const spans = sentences.map(spanOf).sort((a, b) => a.start - b.start);
		const kept = this.#kept.filter(each => overlapping(spans, spanOf(each)).length === 0);
		const added = sentences.map(({ start, sentence }) => ({ start, sentence, original: sentence }));
		this.#kept = [...kept, ...added].sort((a, b) => a.start - b.start);
	}

	/** Keeps what a file says about text that is not in the document. */
	keepLost(lost: readonly GivenSentence[]): void {
		this.#missing = [...this.#missing, ...lost];
	}

	/** Forgets the sentences that a stretch touches. @returns how many. */
	forget(span: Span): number {
		const touched = new Set(this.touching(span));
		this.#kept = this.#kept.filter(sentence => !touched.has(sentence));
		return touched.size;
	}

	/** Forgets what is about text that is not in the document. */
	forgetLost(): void {
		this.#missing = [];
		this.#deleted = [];
	}

	/** Whether no other sentence has something of a stretch. */
	#isFree({ start, end }: Span, sentence: KeptSentence): boolean {
		return this.touching({ start, end }).every(each => {
			const span = spanOf(each);
			return each === sentence || span.end <= start || span.start >= end;
		});
	}

	#follow(change: TextChange): void {
		const shift = change.text.length - (change.end - change.start);
		const kept: KeptSentence[] = [];
		const deleted: KeptSentence[] = [];
		for (const each of this.#kept) {
			const end = each.start + each.sentence.text.length;
			if (end <= change.start) kept.push(each);
			else if (each.start >= change.end) kept.push({ ...each, start: each.start + shift });
			else if (change.start <= each.start && change.end >= end) deleted.push({ ...each, start: change.start });
			else kept.push(edited(each, change));
		}
		this.#kept = kept;
		const moved = this.#deleted.map(each => (each.start >= change.end ? { ...each, start: each.start + shift } : each));
		this.#deleted = [...moved, ...deleted];
	}

	/** Brings sentences back whose text stands again near where an edit was. */
	#restore(touched: readonly Span[], text: string): void {
		const changed = this.#kept.filter(({ sentence, original }) => sentence !== original);
		for (const lost of [...changed, ...this.#deleted].slice(0, MOST_RESTORED)) {
			const { original } = lost;
			const { length } = original.text;
			const found = touched
				.map(({ start, end }) => {
					const from = Math.max(0, start - length);
					const at = text.slice(from, end + length).indexOf(original.text);
					return at < 0 ? undefined : { start: from + at, end: from + at + length };
				})
				.find(span => span !== undefined && this.#isFree(span, lost));
			if (found === undefined) continue;
			this.#deleted = this.#deleted.filter(each => each !== lost);
			const kept = this.#kept.filter(each => each !== lost);
			this.#kept = [...kept, { start: found.start, sentence: original, original }].sort((a, b) => a.start - b.start);
		}
	}
}

function spanOf({ start, sentence }: PlacedSentence): Span {
	return { start, end: start + sentence.text.length };
}

/** A sentence of which an edit left something. */
function edited(each: KeptSentence, { start, end, text }: TextChange): KeptSentence {
	const from = each.start;
	const to = from + each.sentence.text.length;
	const isInside = start >= from && end <= to;
	const sentence = editSentence(each.sentence, {
		start: Math.max(start, from) - from,
		end: Math.min(end, to) - from,
		text: isInside ? text : '',
	});
	return { ...each, start: start < from ? start + text.length : from, sentence };
}
