import { firstIndex } from '../../collections/firstIndex';
import type { SpanColumn } from '../../doc/spanColumn';
import type { Span } from '../../text/span';
import type { TextUnits } from './textUnits';
import { hashFolded, UnitKind } from './textUnits';

/** Words that deny what follows. Those in which 不 or 没 denies nothing (不错, 不过, 不仅, 特别) are words of their own. */
const NEGATIONS = hashesOf(
	'不 没 没有 无 未 非 别 勿 莫 从没 从来不 从来没 从来没有 并没有 并没 没怎么 不怎么 不太 不大 不够 不想 不敢 不愿 并非 绝非 并不 绝不 决不 从不 毫不 毫无 未必 未曾 从未 并未 尚未 不曾 不再 不必 不能 不会 不用 不要 ' +
		'不是 不算 不可 不可能 不至于 不见得 无法 无须 无需 缺乏 缺少 没什么 没啥 并无 绝无',
);

/** Words that turn a sentence: what comes after them is no longer denied. */
const TURNS = hashesOf('但 但是 却 可是 不过 而是 而且 只是 就是 所以 因为 然而 倒是 反而');

/** Words before which 不 or 没 denies nothing of what comes later: 没想到这么好, 没有比这更好的. */
const OPENERS = hashesOf('想到 料到 比 更 再 知道 知 得 仅 但 光 只 管 论');

/** Words that a negation behind 都 or 也 reaches back to: 一点异味都没有. */
const LEASTS = hashesOf('一点 一点儿 半点 丝毫 任何 一丝 什么 一个 一次');
const EVEN = hashesOf('都 也');
/** How many words before 都 or 也 they can stand. */
const REACH_BACK = 5;

/** How many words a negation reaches over. */
const REACH = 5;

function hashesOf(words: string): ReadonlySet<number> {
	return new Set(words.split(' ').map(word => hashFolded(word, 0, word.length)));
}

/**
 * Where Chinese words stand under a negation: those behind one, up to the next mark or turn, but a few at most. A negation that
 * is denied itself takes that back (没有不满意), and none is meant between two that are the same (好不好).
 * @param denied is filled with 1 for each code unit of the portion under an odd number of negations; 0 elsewhere
 */
export function markChineseDenial(
	text: string,
	portion: Span,
	words: SpanColumn,
	units: TextUnits,
	denied: Uint8Array,
): void {
	denied.fill(0, 0, portion.end - portion.start);
	const marks = new Set<number>();
	for (let unit = 0; unit < units.length; unit++) {
		if (units.kinds[unit] === UnitKind.Mark) marks.add(units.starts[unit]);
	}
	const { starts, ends } = words;
	let left = 0;
	let isDenied = false;
	for (
		let word = firstIndex(0, starts.length, i => starts[i] >= portion.start);
		word < starts.length && ends[word] <= portion.end;
		word++
	) {
		const hash = hashFolded(text, starts[word], ends[word]);
		if (left === 0 || marks.has(starts[word]) || TURNS.has(hash)) {
			left = 0;
			isDenied = false;
		}
		if (isDenied) denied.fill(1, starts[word] - portion.start, ends[word] - portion.start);
		if (left > 0) left--;
		if (NEGATIONS.has(hash) && denies(text, portion, words, word)) {
			markBack(text, portion, words, word, denied);
			isDenied = !isDenied;
			left = REACH;
		}
	}
}

/** Marks what lies between a word for the least and the 都 or 也 before a negation. */
function markBack(
	text: string,
	portion: Span,
	{ starts, ends }: SpanColumn,
	negation: number,
	denied: Uint8Array,
): void {
	const even = negation - 1;
	if (even < 1 || starts[even] < portion.start || !EVEN.has(hashFolded(text, starts[even], ends[even]))) return;
	for (let word = even - 1; word >= Math.max(0, even - REACH_BACK) && starts[word] >= portion.start; word--) {
		if (!LEASTS.has(hashFolded(text, starts[word], ends[word]))) continue;
		denied.fill(1, ends[word] - portion.start, starts[even] - portion.start);
		return;
	}
}

/** Whether a negation stands where it denies something. */
function denies(text: string, portion: Span, { starts, ends }: SpanColumn, word: number): boolean {
	const next = word + 1;
	if (next >= starts.length || ends[next] > portion.end) return true;
	if (OPENERS.has(hashFolded(text, starts[next], ends[next]))) return false;
	const isBetween = word > 0 && starts[word - 1] >= portion.start && ends[word - 1] === starts[word];
	return !isBetween || text[starts[word] - 1] !== text[starts[next]];
}
