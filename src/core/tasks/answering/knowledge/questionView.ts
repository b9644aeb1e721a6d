import type { QuestionAnalysis } from '../answers';
import { normalizedText } from './normalizedText';
import { textUnits } from './questionUnits';
import type { TextUnit } from './questionUnits';

/** Words of English questions that name nothing. */
const ENGLISH_FUNCTION = new Set(
	(
		'a an the of in on at to for by with from as is are was were be been being am do does did done has have had can could will ' +
		'would should may might must shall what who whom whose which when where why how that this these those there it its he she ' +
		'his her they their them i me my you your we us our and or but if then than so not no yes s t please tell give show list ' +
		'name find know all some any one ones also now today currently current did ever get got called about into during after before ' +
		'many much long old kind type sort'
	).split(' '),
);

/** Words of Chinese questions that name nothing, the longer first where one begins another. */
const CHINESE_FUNCTION = (
	'有没有人知道 有谁知道 谁能告诉我 能告诉我 可以告诉我 请告诉我 请问一下 你能告诉我 你能说出 麻烦问一下 大家知道 我想知道 想知道 你知道 您知道 ' +
	'谁知道 知道 告诉我 告诉 请问 谁能 谁清楚 我很好奇 我想了解 想了解 了解 能不能 是不是 有没有 哪一个 哪一位 哪一年 哪一天 哪一种 是哪个 是哪 什么时候 什么样 什么 哪里 ' +
	'哪儿 哪个 哪些 哪位 哪家 哪种 哪年 哪 谁 怎么 怎样 如何 为何 为什么 多少 几个 几 吗 呢 吧 啊 呀 么 的 地 得 了 着 过 是 在 有 和 与 及 或 被 把 给 对 ' +
	'就 都 也 这 那 个 位 本 部 座 条 款 这本书 这个 那个 这 请 我 你 您 他 她 它 们 一下 说说 说 想 能 会 可以 于 中 里 上 为 又 还 一 人 之 其 所 来 到 从 用'
)
	.split(' ')
	.sort((a, b) => b.length - a.length);

/** A question as matching sees it. */
export interface QuestionView {
	readonly original: string;
	readonly normalized: string;
	readonly units: readonly TextUnit[];
	/** By unit: whether it names nothing. */
	readonly isFunction: readonly boolean[];
	/** By unit: whether it stands between 《》, quotation marks or brackets. */
	readonly isQuoted: readonly boolean[];
	readonly analysis: QuestionAnalysis;
}

/** Longer questions are read to here. */
export const LONGEST_QUESTION = 300;

/** Prepares a question. */
export function questionView(original: string, analysis: QuestionAnalysis): QuestionView {
	const question = original.slice(0, LONGEST_QUESTION);
	const { text, offsets } = normalizedText(question);
	const units = textUnits(text);
	const quoted = [...question.matchAll(/《[^《》]{1,80}》|“[^“”]{1,80}”|"[^"]{1,80}"|「[^「」]{1,80}」/gu)];
	const isQuoted = units.map(({ start }) =>
		quoted.some(({ index, 0: { length } }) => offsets[start] > index && offsets[start] < index + length),
	);
	return { original: question, normalized: text, units, isFunction: functionUnits(text, units), isQuoted, analysis };
}

function functionUnits(text: string, units: readonly TextUnit[]): boolean[] {
	const isFunction = units.map(unit => !unit.isHan && ENGLISH_FUNCTION.has(unit.text));
	for (let at = 0; at < units.length;) {
		const { start, isHan } = units[at];
		const word = isHan ? CHINESE_FUNCTION.find(each => text.startsWith(each, start)) : undefined;
		// All of these words are of characters with one code unit.
		const length = word?.length ?? 1;
		if (word !== undefined) isFunction.fill(true, at, at + length);
		at += length;
	}
	return isFunction;
}
