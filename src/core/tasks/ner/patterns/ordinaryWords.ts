import { DIGIT_LEADS, HAN_NUMERAL_LEADS, anyOf, caselessRule, rule } from './patternRule';
import type { PatternRule } from './patternRule';
import { HAN_NUMBER } from './numerals';

/*
 * What looks like a number or a date and is none: words with numerals in them, ordinals, versions, network addresses,
 * telephone numbers, scores, identifiers. Stepped over whole.
 */

const HAN_WORDS = anyOf(
	'五月天 周一围 三轮车 二人转 四人帮 两口子 三番五次 三天两头 三长两短 两次三番 四周年 五一居 三年级 二年级 四年级 五年级 六年级 八年级 九年级 七年级 二次元 三次元 二次函数 二次方程 三次方 两次世界大战 八度音 二层楼 九个春秋 百分百 十分位 三个代表 四个全面 五个一 三位一体 二位数 三元里 二元论 二元一次 三点水 两点论 三点一线 十项全能 三人行 十二分 七周年 九年一贯 二点多 双周一成'.split(
		' ',
	),
);

export const ORDINARY_RULES: readonly PatternRule[] = [
	rule('ORDINARY', '二两三四五六七八九十百双', HAN_WORDS),
	rule('ORDINARY', '十', '十分(?!钟|之|[多余])'),
	rule('ORDINARY', '二三四五六七八九', '[二三四五六七八九]十分(?!钟|之|[多余])|四周(?!年|岁|时间|内|后|前|的假)'),
	rule('ORDINARY', '十', '十[一二三四五]五(?=规划|计划|期间|时期|[”"』」])'),
	rule(
		'ORDINARY',
		'一千万百亿',
		'一(?:[下点些样起般直旦定切致时度再向律同共边面方心生带])|千万(?![元美欧日人个名辆吨台户])',
	),
	// ordinals: 第3, 第二十一; 21st
	rule('ORDINARY', '第', `第 ?(?:\\d{1,12}|${HAN_NUMBER})`),
	caselessRule('ORDINARY', DIGIT_LEADS, '\\d{1,12}(?:st|nd|rd|th)(?![a-z0-9])'),
	rule('ORDINARY', '#Nn№', '(?:#|№ ?|[Nn]o\\. ?)\\d{1,12}'),
	// 1.2.3, 192.168.0.1:80, 10.15
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,10}(?:\\.\\d{1,10}){2,8}(?:[:/]\\d{1,5})?'),
	// telephone numbers, bank cards, ISBN, other identifiers
	rule('ORDINARY', '+', '\\+\\d{1,4}[ -]?(?:\\(?\\d{1,5}\\)?[ -]?){1,5}\\d{2,12}'),
	rule('ORDINARY', '(', '\\(\\d{2,4}\\) ?\\d{3,8}(?:-\\d{3,8})?'),
	rule(
		'ORDINARY',
		DIGIT_LEADS,
		'\\d{3,4}[- ]\\d{7,8}(?!\\d)|\\d{3}[- ]\\d{4}(?:[- ]\\d{4})?(?![\\d,.]\\d|\\d| (?:people|dollars))|\\d{1,12}(?:-\\d{1,12}){2,6}|\\d{3}-\\d{3}-\\d{4}',
	),
	rule('ORDINARY', '1', '1[3-9]\\d{9}(?![\\d元]|\\.\\d)'),
	rule('ORDINARY', DIGIT_LEADS, '\\d{12,19}[Xx]?(?![\\dA-Za-z])|0\\d{1,19}(?![.\\d]\\d|\\d|[年月日时点分%])'),
	// scores and ratios
	rule('ORDINARY', DIGIT_LEADS, '\\d{1,3}[:] ?\\d{1,3}(?![\\d:])'),
	{ ...rule('ORDINARY', DIGIT_LEADS, '\\d{1,3}-\\d{1,3}(?![\\d%]|[-.]\\d)'), accepts: falls },
	rule('ORDINARY', DIGIT_LEADS, '(?:24/7|9/11)(?![\\d/])'),
	// numbers of a list at the beginning of a line
	rule('ORDINARY', DIGIT_LEADS, '(?<=(?:^|\\n) {0,4})\\d{1,3}(?:\\.(?= |$|[^\\d\\n])|、|\\)|(?= ?[)）]))'),
	// in his 20s
	rule('ORDINARY', DIGIT_LEADS, "[1-9]0'?s(?![A-Za-z0-9])"),
	rule('ORDINARY', HAN_NUMERAL_LEADS, '[一二三四五六七八九](?:[一二三四五六七八九零〇]){2,19}(?![十百千万亿年])'),
];

/** Whether the second of two numbers is not the larger: 13-3 is a score, 3-13 may be a range. */
function falls(match: string): boolean {
	const [first, second] = match.split('-').map(Number);
	return first >= second;
}
