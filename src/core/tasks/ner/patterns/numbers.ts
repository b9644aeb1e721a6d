import {
	ARABIC,
	ARABIC_WITH_SCALE,
	ENGLISH_NUMBER,
	ENGLISH_NUMBER_LEADS,
	ENGLISH_SCALE,
	HAN_DIGIT,
	HAN_NUMBER,
	HAN_NUMBER_WITH_UNIT,
} from './numerals';
import { DIGIT_LEADS, HAN_NUMERAL_LEADS, anyOf, caselessRule, rule } from './patternRule';
import type { PatternRule } from './patternRule';

/*
 * Quantities that are nothing more special. Marked is the numeral alone, without its unit or measure word.
 * Not marked: ordinals (第3, third), `one` and 一 alone (mostly articles), a Chinese digit without a measure word (三国).
 */

const MEASURE = `(?!台[山湾州北南中])${anyOf(
	'个 名 位 条 张 本书 本 辆 家 只 件 次 天 年 岁 人 周岁 种 项 座 台 架 艘 间 所 栋 层 块 公斤 千克 斤 克 吨 公里 千米 米 厘米 毫米 平方米 平方公里 亩 公顷 升 毫升 倍 场 届 局 小时 分钟 秒 星期 周 句 首歌 首诗 篇 页 步 排 组 支 队 对 双 套 份 封 朵 颗 粒 杯 碗 瓶 盒 包 袋 枝 匹 头牛 头猪 群 批 代人 口人 口井 户 期 集 幅 枚 里路 里地 顿 趟 遍 回 声枪 级地震 级台风 度 寸 尺 丈 站地 棵 根 道题 道菜 部电影 部门 部作品 部手机 大类 大原因 大问题 大优势 大特点 大因素 大城市 点建议 点意见 点要求 点原因 点希望 点理由 点启示 点疑问 点疑惑 点体会 点共识 点看法 点想法 点说明 点内容 点特征 点优势 点不足 点教训 点经验 年级 楼 万 亿'.split(
		' ',
	),
)}`;
/** Letters that may touch a number: units. */
const UNIT = `(?:${anyOf('km kg g mg m cm mm nm um ml l L lb lbs oz ft in mi mph kph km/h m/s GB MB KB TB GHz MHz kHz Hz kW kWh MW GW W V A mAh px pt dpi fps ms s h min rpm dB ha cc x bps Mbps Gbps hp kcal cal MPa kPa Pa eV bit bits'.split(' '))})(?:[²³23](?!\\d))?(?![A-Za-z0-9_])`;
const NOT_IN_A_NAME = `(?! ?号|[A-Za-z_]|-[A-Za-z0-9]|[./:]\\d|/[A-Za-z])|(?=${UNIT})(?!in |A |V |x\\d)`;

export const NUMBER_RULES: readonly PatternRule[] = [
	// 3,000; 3.5亿; 20多万; 2-3
	rule(
		'NUMBER',
		DIGIT_LEADS,
		`(?:${ARABIC_WITH_SCALE}(?:[-~至]${ARABIC_WITH_SCALE}(?!-))?|${ARABIC})(?:${NOT_IN_A_NAME})`,
	),
	caselessRule('NUMBER', DIGIT_LEADS, `${ARABIC}[ -]${ENGLISH_SCALE}(?![a-z])`),
	rule('NUMBER', DIGIT_LEADS, `(?:\\d{1,3} )?\\d{1,2}/\\d{1,3}(?![\\d/A-Za-z])`),
	// 一千二百, 二十多, 三分之一, 三点五亿
	rule('NUMBER', HAN_NUMERAL_LEADS, `${HAN_NUMBER_WITH_UNIT}[多余]?(?![分]之|点[一二三四五六七八九][^一-鿿]?)`),
	rule('NUMBER', HAN_NUMERAL_LEADS, `${HAN_NUMBER}分之${HAN_NUMBER}`),
	rule(
		'NUMBER',
		HAN_NUMERAL_LEADS,
		`(?:${HAN_NUMBER}|零)点[零〇一二三四五六七八九]{1,6}(?:[万亿]{1,2}|(?=${MEASURE}))`,
	),
	// 三 in 三个, 两 in 两名, 五六 in 五六个
	rule(
		'NUMBER',
		'二两三四五六七八九',
		`(?<![第初周十百千万亿零〇老小其]|星期|礼拜)${HAN_DIGIT}{1,2}(?=[多余来]?${MEASURE})`,
	),
	rule('NUMBER', '十', `十[多余来]?(?=${MEASURE})`),
	// two hundred and fifty, a dozen, three; not one alone
	caselessRule('NUMBER', ENGLISH_NUMBER_LEADS, `(?!one(?![a-z]|[ -]${ENGLISH_SCALE}))${ENGLISH_NUMBER}(?!-[a-z])`),
	caselessRule(
		'NUMBER',
		ENGLISH_NUMBER_LEADS,
		`${anyOf('one two three four five six seven eight nine'.split(' '))}[ -](?:half|halves|third|thirds|quarter|quarters|fourths?|fifths?|sixths?|eighths?|tenths?)(?![a-z-])(?<!one half|one quarter(?= of an?))`,
	),
];
