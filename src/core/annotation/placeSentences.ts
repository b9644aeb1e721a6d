import type { Span } from '../text/span';
import type { GoldSentence, GoldWord, PlacedSentence } from './goldAnnotation';
import { SqueezedText } from './squeezedText';

/** A sentence as a file has it: without knowing the document. All offsets are those of `squeezed`. */
export interface GivenSentence extends Pick<GoldSentence, 'checked' | 'comments' | 'words' | 'entities'> {
	/** What the sentence spells without white space; see `squeeze`. */
	readonly squeezed: string;
	/** Where the file says that it begins in the document, in code units of it; -1 for unknown. */
	readonly start: number;
}

/** Sentences in a document, and those whose text is not in it. */
export interface Placement {
	/** In order, not overlapping. */
	readonly placed: readonly PlacedSentence[];
	readonly lost: readonly GivenSentence[];
}

/** So many sentences that are not where they should be are looked for in the whole document. */
const MOST_SEARCHES = 500;

/**
 * Finds sentences in a document by what they spell, white space aside: first those that stand where their file says, then the
 * others between their neighbours, and last anywhere.
 */
export function placeSentences(text: string, given: readonly GivenSentence[]): Placement {
	const placer = new Placer(SqueezedText.of(text));
	const open = given.filter(sentence => !placer.placeAt(sentence));
	const numbers = new Map(given.map((sentence, index) => [sentence, index]));
	const moved = open.filter(sentence => !placer.placeNear(sentence, numbers.get(sentence) ?? 0, given));
	const lost = moved.filter((sentence, index) => index >= MOST_SEARCHES || !placer.placeAnywhere(sentence));
	return { placed: placer.finish(text), lost };
}

class Placer {
	readonly #document: SqueezedText;
	readonly #found = new Map<GivenSentence, number>();
	/** What is taken, in order. */
	#taken: Span[] = [];

	constructor(document: SqueezedText) {
		this.#document = document;
	}

	placeAt(sentence: GivenSentence): boolean {
		if (sentence.start < 0 || sentence.squeezed === '') return false;
		const at = this.#document.indexOf(sentence.start);
		return this.#document.text.startsWith(sentence.squeezed, at) && this.#take(sentence, at);
	}

	/** Behind the sentence that is before it in the file. */
	placeNear(sentence: GivenSentence, index: number, all: readonly GivenSentence[]): boolean {
		const before = index === 0 ? undefined : all[index - 1];
		const place = before === undefined ? 0 : this.#found.get(before);
		if (place === undefined || sentence.squeezed === '') return false;
		const from = place + (before?.squeezed.length ?? 0);
		const within = this.#document.text.slice(from, from + 4 * sentence.squeezed.length + 2000);
		const at = within.indexOf(sentence.squeezed);
		return at >= 0 && this.#take(sentence, from + at);
	}

	placeAnywhere(sentence: GivenSentence): boolean {
		if (sentence.squeezed === '') return false;
		const { text } = this.#document;
		const hint = sentence.start < 0 ? 0 : this.#document.indexOf(sentence.start);
		const after = text.indexOf(sentence.squeezed, hint);
		const before = hint === 0 ? -1 : text.lastIndexOf(sentence.squeezed, hint - 1);
		const nearest = [after, before].filter(at => at >= 0).sort((a, b) => Math.abs(a - hint) - Math.abs(b - hint));
		return nearest.some(at => this.#take(sentence, at));
	}

	finish(text: string): PlacedSentence[] {
		return [...this.#found].sort(([, a], [, b]) => a - b).map(([sentence, at]) => this.#sentenceAt(text, sentence, at));
	}

	#take(sentence: GivenSentence, start: number): boolean {
		const end = start + sentence.squeezed.length;
		const last = this.#taken.at(-1);
		if (last === undefined || last.end <= start) this.#taken.push({ start, end });
		else {
			if (this.#taken.some(taken => taken.start < end && taken.end > start)) return false;
			this.#taken = [...this.#taken, { start, end }].sort((a, b) => a.start - b.start);
		}
		this.#found.set(sentence, start);
		return true;
	}

	#sentenceAt(text: string, given: GivenSentence, at: number): PlacedSentence {
		const whole = this.#document.sourceOf({ start: at, end: at + given.squeezed.length });
		const move = ({ start, end }: Span): Span => {
			const source = this.#document.sourceOf({ start: at + start, end: at + end });
			return { start: source.start - whole.start, end: source.end - whole.start };
		};
		return {
			start: whole.start,
			sentence: {
				text: text.slice(whole.start, whole.end),
				words: given.words.map((word): GoldWord => ({ ...word, ...move(word) })),
				entities: given.entities.map(entity => ({ ...entity, ...move(entity) })),
				checked: given.checked,
				comments: given.comments,
			},
		};
	}
}

/** A sentence of a document as a file has it. */
export function givenSentence({ start, sentence }: PlacedSentence): GivenSentence {
	const squeezed = SqueezedText.of(sentence.text);
	const move = <S extends Span>(item: S): S => ({ ...item, ...squeezed.squeezed(item) });
	const isThere = ({ start, end }: Span): boolean => start < end;
	return {
		squeezed: squeezed.text,
		start,
		words: sentence.words.map(move).filter(isThere),
		entities: sentence.entities.map(move).filter(isThere),
		checked: sentence.checked,
		comments: sentence.comments,
	};
}
