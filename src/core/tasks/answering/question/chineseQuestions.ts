import { SIMPLIFIED_UNITS } from '../../../text/simplified';
import type { QuestionKind } from '../answers';

/** What asks in a question, found by one rule. */
export interface AskingWords {
	readonly start: number;
	readonly end: number;
	readonly kind: QuestionKind;
}

/** A rule: words that ask, and what for. The words before or after that decide on the kind are looked at and not taken. */
interface AskingRule {
	readonly words: RegExp;
	readonly kind: QuestionKind;
}

const PERSON = '人|位人|位|名人|帝|皇帝|国王|总统|主席|作家|作者|导演|演员|歌手|球员|选手|教练|将领|科学家';
const PLACE = '里|儿|国|省|市|县|区|州|岛|洲|处|地|城|镇|村|街|座城|座岛|座山|条河';
const ORGANIZATION =
	'公司|大学|学校|学院|机构|组织|单位|部门|球队|球会|俱乐部|乐队|乐团|政党|党派|报社|出版社|电视台|企业|集团|银行|医院';
const TIME =
	'年|月|日|天|世纪|年代|时候|时间|时期|时代|朝代|一天|一年|一月|一日|个月|个世纪|个时期|个年代|个朝代|个时代|阶段';
const COUNTED =
	'个|名|位|人|次|座|种|条|部|首|届|场|所|家|间|层|集|本|枚|张|辆|艘|架|只|头|棵|项|篇|章|句|站|口|支|队|颗|款|组|类|户|局|回|遍|度|区|县|市|省|州|国|岁|代|期|处|件|套|对';
const MEASURED =
	'年|岁|米|公分|厘米|毫米|海里|光年|公里|千米|里|英里|英尺|公尺|公斤|千克|吨|克|元|美元|欧元|英镑|日元|平方|立方|公顷|亩|度|分钟|小时|秒|天|日|周|星期|个月|个小时|个星期|倍|成|％|%|百分|分|票|钱|字节|赫兹|瓦|人民币|港币|港元|块';

/** From the surest to the vaguest; where two fit, the first counts. */
const RULES: readonly AskingRule[] = [
	rule(
		'(?<![称算作成名视分改选译任认设封变定评尊])为(?:什么|甚么|何|啥)(?![?？]?$)|是为什么|何以|因何|缘何|何故|什么原因|什么缘故|(?:因为|由于)(?:什么|何)',
		'reason',
	),
	rule('(?:原因|理由|起因)(?=(?:是|为|在于|有)?(?:什么|何|哪|啥|[?？]?$))', 'reason'),
	rule(
		`(?:什么|甚么|啥|何)(?:时候|时间|时期|年代|时|年|月|日|朝代)|何时|几时|多会儿|哪(?:一)?(?:${TIME})|几(?:月|号|点|日)|(?:周|星期|礼拜)几`,
		'time',
	),
	rule(`谁(?:人)?|何人|(?:什么|甚么|啥)人|哪(?:一|些|几)?(?:${PERSON})|哪[^，。,.]{0,2}个人`, 'person'),
	rule(
		`(?:什么|甚么|啥|何)(?:地方|地点|地|处)|何处|何地|哪(?:一|些|几)?(?:个|座)?(?:地方|国家|城市|省份|地区|地点|大洲|${PLACE})`,
		'place',
	),
	rule('(?<=[在到去往])哪(?![一些几两三个种项部首座条类款位场届本家所支间年天月日])', 'place'),
	rule(`哪(?:一|些|几)?(?:个|家|所|支|间)?(?:${ORGANIZATION})|(?:什么|甚么)(?:${ORGANIZATION})`, 'organization'),
	rule(
		`多少(?=(?:个)?(?:${MEASURED})|[?？]?$)|多(?:大|长|高|重|远|久|快|宽|深|厚|广)|几(?=(?:${MEASURED}))|百分之(?:多少|几)`,
		'quantity',
	),
	rule(`多少(?=${COUNTED})|几(?=${COUNTED}|十|百|千|万)|多少`, 'count'),
	rule('怎么样|怎样|怎么|如何|何种方式|(?:什么|甚么)(?:方式|方法|办法|手段|途径)', 'manner'),
	rule(
		'何谓|(?:什么|甚么|啥)(?:是|叫做|叫)(?=.)|(?:是|指)(?:什么|甚么|啥)(?:意思)?(?=[?？]?$)|(?:定义|含义|意思)(?=是)',
		'definition',
	),
	rule('是否|是不是|有没有|能不能|会不会|可不可以|能否|可否|有无|对不对', 'yesNo'),
	rule('哪(?:一|些|几|两|三)?(?:个|种|项|部|首|座|条|类|款|位|场|届|本)?|什么|甚么|啥|何种|何|几', 'thing'),
	rule('[吗么](?=[?？]?$)', 'yesNo'),
];

function rule(words: string, kind: QuestionKind): AskingRule {
	return { words: new RegExp(words, 'u'), kind };
}

/** The question in simplified characters, at the same offsets. */
export function simplifiedQuestion(question: string): string {
	let simplified = '';
	for (let i = 0; i < question.length; i++) simplified += String.fromCharCode(SIMPLIFIED_UNITS[question.charCodeAt(i)]);
	return simplified;
}

/** The words that ask in a Chinese question, given in simplified characters; undefined where none do. */
export function chineseAsking(question: string): AskingWords | undefined {
	for (const { words, kind } of RULES) {
		const match = words.exec(question);
		if (match !== null) return { start: match.index, end: match.index + match[0].length, kind };
	}
	return undefined;
}

/** What cannot be part of the noun that a question asks for. */
const BORDER = /[^\p{Script=Han}]|[是的在了于有和与由被会为从对把及或能可要曾让使将也都还]/u;
/** Measure words between words that ask and their noun. */
const MEASURE = /^(?:一|些|几|两)?(?:个|种|项|部|首|座|条|类|款|位|场|届|本|所|家|支|名|间)?/u;
/** A noun that a question asks for is hardly longer. */
const LONGEST_FOCUS = 4;

/** Words that ask and have their noun beside them. */
const WITH_NOUN = /^(?:哪|什么|甚么|啥|多少|几|何种)/u;

/** The noun that a Chinese question asks for, given in simplified characters: 城市 of 哪个城市, 首都 of 法国的首都是哪里. */
export function chineseFocus(question: string, { start, end, kind }: AskingWords): string | undefined {
	const asking = question.slice(start, end);
	if (kind === 'reason' || kind === 'manner') return undefined;
	const before = /的([\p{Script=Han}]{1,6}?)(?:分别)?(?:是|为|有|叫|叫做)$/u.exec(question.slice(0, start));
	if (before !== null) return before[1];
	if (!WITH_NOUN.test(asking)) return undefined;
	const inside = /^(?:哪(?:一|些|几)?(?:个|座|家|所|支|间)?|什么|甚么)((?![一些几])[\p{Script=Han}]{2,})$/u.exec(
		asking,
	)?.[1];
	if (inside !== undefined) return inside === '时候' ? undefined : inside;
	return kind === 'time' || kind === 'person' ? undefined : nounAfter(question.slice(end));
}

/** The noun at the start of the rest of a question, after measure words. */
function nounAfter(rest: string): string | undefined {
	const text = rest.replace(MEASURE, '');
	const border = BORDER.exec(text)?.index ?? text.length;
	return text.slice(0, Math.min(border, LONGEST_FOCUS)) || undefined;
}
