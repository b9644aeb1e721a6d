import type { TextChange } from '../text/textChange';
import { withoutTree } from './correctSentence';
import type { GoldEntity, GoldSentence, GoldWord } from './goldAnnotation';

/** Letters and digits of scripts that part words by spaces: two of them side by side are one word. */
const SPACED_SCRIPT = /^[\p{L}\p{N}\p{M}]$/u;
const PAIR = /^[\u{10000}-\u{10ffff}]$/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/**
 * A sentence after an edit inside it. Words that the edit touched are no longer known, entities around it grow and shrink with it, as
 * marks of the editor do; who looked the sentence through has not seen what is there now.
 * @param change in offsets of the sentence's text
 */
export function editSentence(sentence: GoldSentence, change: TextChange): GoldSentence {
	const text = sentence.text.slice(0, change.start) + change.text + sentence.text.slice(change.end);
	const shift = text.length - sentence.text.length;
	const glued = [change.start, change.start + change.text.length].filter(at => isInsideWord(text, at));
	const words: GoldWord[] = [];
	for (const word of sentence.words) {
		const moved = moveWord(word, change, shift);
		if (moved !== undefined && !glued.some(at => moved.start === at || moved.end === at)) words.push(moved);
	}
	const entities = sentence.entities
		.map(entity => moveEntity(entity, change, shift))
		.map(entity => entity && trimEntity(entity, text))
		.filter(entity => entity !== undefined);
	const isSeen = change.text.trim() === '' && sentence.text.slice(change.start, change.end).trim() === '';
	const { checked } = sentence;
	return {
		...sentence,
		text,
		words: words.length === sentence.words.length && isSeen ? words : withoutTree(words),
		entities,
		checked: isSeen && words.length === sentence.words.length ? checked : [],
	};
}

/** Whether two signs stand at an offset that no space parts though their script would, or the halves of one sign. */
function isInsideWord(text: string, at: number): boolean {
	if (at <= 0 || at >= text.length) return false;
	if (PAIR.test(text.slice(at - 1, at + 1))) return true;
	const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
	const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
	return [before, after].every(sign => SPACED_SCRIPT.test(sign) && !UNSPACED.test(sign));
}

function moveWord(word: GoldWord, change: TextChange, shift: number): GoldWord | undefined {
	if (word.end <= change.start) return word;
	if (word.start >= change.end) return { ...word, start: word.start + shift, end: word.end + shift };
	return undefined;
}

function moveEntity(entity: GoldEntity, change: TextChange, shift: number): GoldEntity | undefined {
	if (entity.end <= change.start) return entity;
	if (entity.start >= change.end) return { ...entity, start: entity.start + shift, end: entity.end + shift };
	const isInside = entity.start <= change.start && change.end <= entity.end;
	const isAll = entity.start === change.start && entity.end === change.end;
	return isInside && !isAll ? { ...entity, end: entity.end + shift } : undefined;
}

/** An entity without white space at its ends, which no file could tell; undefined where nothing is left. */
function trimEntity(entity: GoldEntity, text: string): GoldEntity | undefined {
	const inside = text.slice(entity.start, entity.end);
	const start = entity.start + inside.length - inside.trimStart().length;
	const end = start + inside.trim().length;
	return start < end ? { ...entity, start, end } : undefined;
}
