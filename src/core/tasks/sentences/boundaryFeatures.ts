import { featureKey, hashStep, hashTemplate, hashText } from '../../linear/featureHash';
import type { FeatureSequence } from '../../linear/featureSequence';
import { CharacterKind, characterKind, isDigit } from '../../text/characterKind';
import { isAbbreviation, isTitle } from '../../text/englishAbbreviations';
import type { Gap, Piece } from './textPieces';

/** How far into a piece its word is read. */
const LONGEST_WORD = 32;

/** The hash of no marks at all. */
const NO_MARKS = hashText('');

/** What the templates ask about a piece: a stretch between white space, such as `(end).`. */
interface PieceForm {
	/** Hash of the word in lower case, without marks at its ends. */
	readonly word: number;
	/** Hash of the marks before and after the word, at most four code units. */
	readonly lead: number;
	readonly trail: number;
	/** The kind of letters, as a small integer. */
	readonly shape: number;
	/** 1 for a known abbreviation, 2 for a title, 3 for a single letter, 4 for periods inside, 0 else. */
	readonly short: number;
}

/** Writes the features of the gap after piece `index` of a paragraph. */
export class BoundaryFeatures {
	#forms: PieceForm[] = [];
	#last = -1;

	/** Turns to another paragraph. */
	begin(text: string, pieces: readonly Piece[]): void {
		this.#forms = pieces.map(piece => readPiece(text, piece));
		this.#last = -1;
	}

	/** Adds one position for a gap; gaps must come in order. */
	add(gap: Gap, features: FeatureSequence): void {
		const { index, lineBreak } = gap;
		const forms = this.#forms;
		const left = forms[index];
		const right = forms[index + 1];
		const before = index > 0 ? forms[index - 1].word : 1;
		const after = index + 2 < forms.length ? forms[index + 2] : undefined;
		const since = bucket(index - this.#last);
		const until = bucket(forms.length - 1 - index);
		const shapes = left.shape * 16 + right.shape;
		const parts = [
			left.trail,
			left.word,
			right.word,
			hashStep(left.trail, right.shape),
			hashStep(left.trail, right.word),
			hashStep(left.trail, left.word),
			hashStep(hashStep(left.trail, shapes), left.short),
			hashStep(hashStep(left.trail, right.lead), right.shape),
			hashStep(hashStep(left.trail, since), right.shape),
			hashStep(hashStep(left.trail, until), right.shape),
			hashStep(hashStep(left.short, right.shape), hashStep(left.trail, right.word)),
			hashStep(right.trail, right.shape),
			hashStep(left.word, right.word),
			hashStep(before, left.word),
			hashStep(right.word, after?.word ?? 1),
			hashStep(hashStep(right.shape, after?.shape ?? 9), left.trail),
			hashStep(hashStep(left.lead, left.trail), right.lead),
			hashStep(hashStep(shapes, since), until),
			hashStep(left.trail, lineBreak),
			hashStep(hashStep(lineBreak, right.shape), left.trail),
			hashStep(hashStep(lineBreak, right.lead), shapes),
			hashStep(hashStep(lineBreak, since), until),
			hashStep(hashStep(left.trail, left.short), hashStep(right.trail, right.short)),
			hashStep(hashStep(left.trail, left.short), before),
		];
		parts.forEach((part, template) => {
			features.add(featureKey(hashStep(hashTemplate(template), part)));
		});
		features.endPosition();
		if (left.trail !== NO_MARKS) {
			this.#last = index;
		}
	}
}

/** Small counts exactly, larger ones by powers of two. */
function bucket(count: number): number {
	return count < 4 ? count : 36 - Math.clz32(count);
}

function readPiece(text: string, piece: Piece): PieceForm {
	let start = piece.start;
	let end = piece.end;
	while (start < end && !isWordCode(text.charCodeAt(start))) {
		start++;
	}
	while (end > start && !isWordCode(text.charCodeAt(end - 1))) {
		end--;
	}
	if (start === end) {
		const marks = hashText(text, piece.start, Math.min(piece.end, piece.start + 4));
		return { word: marks, lead: NO_MARKS, trail: marks, shape: 0, short: 0 };
	}
	const word = text.slice(start, Math.min(end, start + LONGEST_WORD));
	return {
		word: hashText(word.toLowerCase()),
		lead: hashText(text, piece.start, Math.min(start, piece.start + 4)),
		trail: hashText(text, end, Math.min(piece.end, end + 4)),
		shape: shapeOf(word),
		short: text.charCodeAt(end) === 0x2e ? shortOf(word) : 0,
	};
}

function shapeOf(word: string): number {
	if (isDigit(word.charCodeAt(0))) {
		return 1;
	}
	const first = word.charAt(0);
	const isLower = first === first.toLowerCase();
	if (word.length === 1) {
		return isLower ? 2 : 3;
	}
	if (isLower) {
		return word === word.toLowerCase() ? 4 : 5;
	}
	return word === word.toUpperCase() ? 6 : 7;
}

function shortOf(word: string): number {
	if (word.length === 1) {
		return 3;
	}
	if (isTitle(word)) {
		return 2;
	}
	if (isAbbreviation(word, 'other')) {
		return 1;
	}
	return word.includes('.') ? 4 : 5;
}

function isWordCode(code: number): boolean {
	const kind = characterKind(code);
	return kind === CharacterKind.Letter || kind === CharacterKind.Digit;
}
