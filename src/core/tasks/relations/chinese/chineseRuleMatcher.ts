import type { RelationArgument, RelationLabel, RelationMention } from '../../../doc/relationMention';
import type { Span } from '../../../text/span';
import type { ChineseMarkedText } from './chineseMarkedText';
import type { ChineseRule } from './chineseRule';

/** The person spoken of has changed: whose mother, whose school it is cannot be told. */
const OTHER_SUBJECT =
	/其(?![中后间余次实他它])|父|母|妻|丈夫|夫人|儿子|女儿|之子|之女|长子|次子|哥|弟|姐|妹|子孙|后代|后裔|学生|弟子|老师|师从|等人|的人|粉丝|导演|主演|饰/;
/** It is not said to be so: denied, planned, wished, supposed or asked. */
const NOT_STATED =
	/不是|并非|不在|没有|尚未|并未|未能|未曾|从未|并不|不再|否认|无法|如果|假如|假若|倘若|要是|是否|拟|计划|打算|有意|考虑|试图|企图|希望|可能|或将|将要|将会|即将|传闻|谣传|谣言|据传|误传|疑似|似乎|想要|拒绝|放弃|终止|失败|未遂|相当于|好像|犹如|堪比|被誉为|被称为|号称|自称|梦见|接替|取代|接班|扮演|饰演|假扮/;
/** Where a clause begins. */
const CLAUSE_END = /[，,。；;：:!?！？\n]/;
/** How far before a match its clause is read for what {@link NOT_STATED} lists. */
const CLAUSE_REACH = 12;
const BRACKET = /[（()）]/;
/** The most that is read back for an opening bracket. */
const BRACKET_REACH = 100;
/** Names alone, or people from the first to the last, with what they are to each other between them. */
const LIST = /^(?:[\ue000-\ue004、和与及以暨跟同]+|\ue000.*\ue000)$/;
const QUESTION = /[?？][\s”」』）)]*$|吗[。.]?\s*$/;

/** All relations that rules find in a sentence; a question states none. */
export function matchChineseRules(marked: ChineseMarkedText, rules: readonly ChineseRule[]): RelationMention[] {
	if (QUESTION.test(marked.text)) {
		return [];
	}
	const plain = marked.withoutBrackets();
	const readings = plain === marked ? [marked] : [plain, marked];
	return readings.flatMap(reading => rules.flatMap(rule => matchRule(reading, rule, reading !== plain)));
}

/** @param bracketed whether only what has to do with brackets counts, since the rest was read without them */
function matchRule(
	marked: ChineseMarkedText,
	{ label, pattern, score }: ChineseRule,
	bracketed: boolean,
): RelationMention[] {
	const found: RelationMention[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(marked.text); match !== null; match = pattern.exec(marked.text)) {
		// The next match may begin inside of this one: the object of one relation is the subject of the next.
		pattern.lastIndex = match.index + 1;
		const groups: Partial<Record<string, [number, number]>> = match.indices?.groups ?? {};
		if (
			groups['s'] === undefined ||
			groups['o'] === undefined ||
			!isStated(marked.text, match) ||
			(bracketed && !touchesBrackets(marked.text, match))
		) {
			continue;
		}
		const trigger = groups['t'] === undefined ? undefined : marked.span(...groups['t']);
		for (const subject of argumentsOf(marked, groups['s'])) {
			for (const object of argumentsOf(marked, groups['o'])) {
				found.push(mention(label, subject, object, trigger, score));
			}
		}
	}
	return found;
}

/** The arguments of a group, or the words themselves where they are none: a position, what happens. */
function argumentsOf(marked: ChineseMarkedText, [start, end]: [number, number]): RelationArgument[] {
	const found = marked.argumentsIn(start, end);
	const isList = found.length > 0 && LIST.test(marked.text.slice(start, end));
	return isList || start === end ? found : [marked.span(start, end)];
}

/** Whether a match has a bracket in it, or lies between two. */
function touchesBrackets(text: string, { index, 0: matched }: RegExpExecArray): boolean {
	return BRACKET.test(matched) || /[（(][^（()）]*$/.test(text.slice(Math.max(0, index - BRACKET_REACH), index));
}

function isStated(text: string, match: RegExpExecArray): boolean {
	const gap = match.groups?.['g'] ?? '';
	if (OTHER_SUBJECT.test(gap)) {
		return false;
	}
	let from = match.index;
	while (from > 0 && match.index - from < CLAUSE_REACH && !CLAUSE_END.test(text[from - 1])) from--;
	return !NOT_STATED.test(text.slice(from, match.index + match[0].length));
}

function mention(
	label: RelationLabel,
	subject: RelationArgument,
	object: RelationArgument,
	trigger: Span | undefined,
	score: number,
): RelationMention {
	return { label, subject, object, ...(trigger === undefined ? {} : { trigger }), engine: 'rule', score };
}
