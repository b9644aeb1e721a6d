import type { SpanColumn } from '../../src/core/doc/spanColumn';
import { cutWords } from './cutWords';
import type { LabeledText } from './labeledText';

/** Words of degree: what often follows one says how something is. */
const DEGREES: ReadonlySet<string> = new Set('很 太 非常 特别 比较 挺 十分 蛮 相当 超级 有点 有些 真 更'.split(' '));
/** Words before which a word does not say what it says elsewhere. */
const DENIALS: ReadonlySet<string> = new Set('不 没 没有 无 别 不太 不是 不够 不能 不会'.split(' '));

/** Words that may stand between a denial and what it denies. */
const BETWEEN: ReadonlySet<string> = new Set('任何 什么 一点 出现 发现 觉得 感到'.split(' '));

/** How often a word must follow one of degree, or a denial, to be one that can. */
const LEAST_DEGREES = 4;
const LEAST_DENIALS = 8;
/** How often it must stand in the texts at all, and how many times as often under one label as under the other. */
const LEAST_COUNT = 30;
const LEAST_RATIO = 2;
/** The same of words that have no degree, but that texts turn. */
const LEAST_RATIO_OF_THINGS = 1.3;

/** What is said with a word, and whether it turns what the word says. */
type Frame = readonly [before: string, after: string, turns: boolean];

const FRAMES: readonly Frame[] = [
	['', '', false],
	['很', '', false],
	['非常', '。', false],
	['不', '', true],
	['一点也不', '', true],
	['并不', '。', true],
	['不算', '', true],
	['不会', '', true],
	['没有', '', true],
	['从不', '', true],
	['并非不', '', false],
	['没有不', '的', false],
];

/** Frames of words that have no degree but can be there or not. */
const FRAMES_OF_THINGS: readonly Frame[] = [
	['有', '', false],
	['有很多', '。', false],
	['没有', '', true],
	['没有任何', '', true],
	['没有什么', '', true],
	['没有出现', '。', true],
	['无', '', true],
	['一点', '都没有', true],
];

/** How often a word stands in positive and in negative texts, denied and not, and how often after words of degree. */
interface WordCounts {
	readonly said: Tally;
	readonly denied: Tally;
	degrees: number;
}

interface Tally {
	positive: number;
	negative: number;
}

/**
 * Examples of what a negation does: the words of opinion of the texts, those that come under one label much more often, alone
 * and in frames that turn them or not. They can have a degree, or texts turn them by denying them. So the few words that are
 * denied in texts teach about all.
 */
export function contrastExamples(texts: readonly LabeledText[], weight: number): LabeledText[] {
	return [...countWords(texts)].flatMap(([word, { said, denied, degrees }]) => {
		const ratio = ratioOf(said);
		const hasDegree = degrees >= LEAST_DEGREES;
		if (said.positive + said.negative < LEAST_COUNT) return [];
		if (Math.max(ratio, 1 / ratio) < (hasDegree ? LEAST_RATIO : LEAST_RATIO_OF_THINGS)) return [];
		const isPositive = ratio > 1;
		const isOftenDenied = denied.positive + denied.negative >= LEAST_DENIALS;
		const turns = ratioOf(denied) > 1 !== isPositive;
		if (isOftenDenied ? !turns : !hasDegree) return [];
		return (hasDegree ? FRAMES : FRAMES_OF_THINGS).map(([before, after, turned]) => ({
			text: `${before}${word}${after}`,
			label: isPositive === turned ? 'negative' : 'positive',
			weight,
		}));
	});
}

/** How many times as often a word stands in positive texts as in negative ones. */
function ratioOf({ positive, negative }: Tally): number {
	return (positive + 1) / (negative + 1);
}

function countWords(texts: readonly LabeledText[]): ReadonlyMap<string, WordCounts> {
	const counts = new Map<string, WordCounts>();
	for (const { text, label } of texts) {
		let before = '';
		for (const word of wordsOf(text, cutWords(text))) {
			if (/^\p{Script=Han}+$/u.test(word) && !DENIALS.has(word) && !DEGREES.has(word)) {
				const count = counts.get(word) ?? {
					said: { positive: 0, negative: 0 },
					denied: { positive: 0, negative: 0 },
					degrees: 0,
				};
				counts.set(word, count);
				(DENIALS.has(before) ? count.denied : count.said)[label === 'positive' ? 'positive' : 'negative']++;
				if (DEGREES.has(before)) count.degrees++;
			}
			before = BETWEEN.has(word) ? before : word;
		}
	}
	return counts;
}

function wordsOf(text: string, { starts, ends }: SpanColumn): string[] {
	return Array.from(starts, (start, word) => text.slice(start, ends[word]));
}
