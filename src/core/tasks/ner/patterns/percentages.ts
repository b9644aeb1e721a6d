import { ARABIC, CHINESE_AMOUNT, ENGLISH_AMOUNT, ENGLISH_NUMBER_LEADS, HAN_DIGIT, HAN_NUMERAL } from './numerals';
import { DIGIT_LEADS, HAN_NUMERAL_LEADS, caselessRule, rule } from './patternRule';
import type { PatternRule } from './patternRule';

/* Shares of a hundred, a thousand or ten: 12.5%, 百分之三十, three percent, 三成, 2个百分点. */

const S = ' ?';
/** What 成 is part of when it is not a tenth. */
const OTHER_CHENG =
	'不变|为|就|功|员|立|长|绩|语|品|本|都|家|名|天|人|分|果|章|年|群|双|型|熟|交|因|行|套|了|真|方|新|色金|事|全';
const PERCENT_WORD = '[ -](?:percent|per cent|pct\\.?|percentage points?)(?![a-z])';

export const PERCENT_RULES: readonly PatternRule[] = [
	rule('PERCENT', DIGIT_LEADS, `(?:${ARABIC}${S}[%‰]?${S}[-~]${S})?${ARABIC}${S}[%‰](?![\\d])`),
	rule('PERCENT', '百千万', `[百千万]分之(?:${ARABIC}|零点[零〇一二三四五六七八九]{1,6}|百)`),
	rule('PERCENT', '百千万', ['[百千万]分之', HAN_NUMERAL, '(?:点[零〇一二三四五六七八九]{1,6})?']),
	rule('PERCENT', `${DIGIT_LEADS}${HAN_NUMERAL_LEADS}`, [CHINESE_AMOUNT, `${S}个百分点`]),
	rule('PERCENT', '零', `零点[一二三四五六七八九]{1,4}${S}个百分点`),
	rule(
		'PERCENT',
		`${DIGIT_LEADS}一二两三四五六七八九`,
		`(?<![\\d第])(?:${HAN_DIGIT}{1,2}|[1-9](?:\\.\\d)?)成(?:半|多(?![少年数])|[一二三四五六七八九](?![个年]))?(?!${OTHER_CHENG})`,
	),
	caselessRule('PERCENT', `${DIGIT_LEADS}${ENGLISH_NUMBER_LEADS}`, [ENGLISH_AMOUNT, PERCENT_WORD]),
	caselessRule('PERCENT', DIGIT_LEADS, [`${ARABIC} ?(?:to|-) ?`, ENGLISH_AMOUNT, PERCENT_WORD]),
	caselessRule('PERCENT', 'ha', '(?:half|a quarter of) a (?:percent|percentage point)(?![a-z])'),
	caselessRule('PERCENT', DIGIT_LEADS, `${ARABIC} ?%[ -]points?(?![a-z])`),
];
