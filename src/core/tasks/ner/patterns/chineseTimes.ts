import { CHINESE_AMOUNT } from './numerals';
import { DIGIT_LEADS, HAN_NUMERAL_LEADS, rule } from './patternRule';
import type { PatternRule } from './patternRule';

/*
 * Times of the day in Chinese: parts of the day, clock times with or without one (下午3点半, 15时30分, 早8点), and points
 * given by their distance (半小时前).
 */

const S = ' ?';
const PART_OF_DAY =
	'(?:凌晨|清晨|清早|大清早|早晨|早上|上午|中午|正午|晌午|午后|下午|傍晚|黄昏|晚上|晚间|夜里|夜间|夜晚|深夜|午夜|大半夜|[前后上下]半夜|半夜|黎明|拂晓|今早|今晨|今晚|今夜|明早|明晨|明晚|昨晚|昨夜|当晚|当夜|次晨|翌晨)';
const HOUR = '(?:2[0-4]|1\\d|0?\\d|二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二两三四五六七八九])';
const MINUTE = '(?:[0-5]?\\d|[二三四五]十[一二三四五六七八九]?|十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九])';
const MINUTES = `(?:${S}(?:整|正(?![一-鿿])|半(?!个|天|截|价)|[一三]刻钟?|过?${MINUTE}${S}分(?!之|钟|别|享|析|为|成|配|批|组|区)(?:${S}${MINUTE}${S}秒)?|(?:[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)(?![分个多名元年万亿]|\\d)|[0-5]\\d(?!\\d|年|[多余]|%)))?`;
const ENGLISH_MINUTES = '(?::[0-5]\\d){1,2}';
const CLOCK = `(?:${HOUR}${S}(?:点钟|点(?!${S}[一二三四五六七八九]分之)|时(?!候|间|代|期|节|段|空|尚|常|速|长|刻|差|机|区|髦|不时|而|至今))${MINUTES}|(?:(?:2[0-4]|[01]?\\d):[0-5]\\d ?[-~] ?)?(?:2[0-4]|[01]?\\d)${ENGLISH_MINUTES}(?!\\d|:\\d))`;
/** What 点 (point) is followed by when it counts points of an argument. */
const POINTS =
	'都不|也不|建|意|要|原|不|理|内|启|希|区|声|注|说|看|想|共|思|体|感|经|问|优|缺|好|坏|特|结|心|收|教|规|事|提|作|做|补|五[亿万%个倍]|零(?![一二三四五六七八九])|儿';
const COUNTED_TIME_UNIT = '(?:个?小时|个?钟头|分钟|秒钟?|刻钟)';
const DISTANCE = `${S}(?:个半)?${COUNTED_TIME_UNIT}(?:以|之)?(?:前(?!期|后|来|往|面)|后(?!期|来))`;

export const CHINESE_TIME_RULES: readonly PatternRule[] = [
	rule(
		'TIME',
		'凌清大早上中正晌午下傍黄晚夜深半黎拂今明昨当次翌前后',
		`(?<!(?<![周期拜十月日号])[一整半])${PART_OF_DAY}(?:${S}(?:的)?${CLOCK})?(?!饭|餐|报|秀|新闻|会|宴|霜|安|期|年)`,
	),
	rule('TIME', '早晚', '(?<=[日号]|[周期][一二三四五六日天])[早晚](?![上间餐饭报会年场期])'),
	rule('TIME', '早晚', `[早晚]${S}(?=${HOUR}${S}[点时:])${CLOCK}`),
	// 3点, 十点钟, 15时30分; not 三点建议, 有两点
	rule(
		'TIME',
		`${DIGIT_LEADS}零〇一二两三四五六七八九十`,
		`(?<!\\d|\\d[.,:]|第|[有这那下面以上满加列共几]一?)(?!一时|一点(?!钟|半|整|[零〇][一二三四五六七八九]|[二三四五]?十|[零一二三四五][十一二三四五六七八九]?分|多钟))${HOUR}${S}(?:点钟|点(?!${POINTS}|[一二三四五六七八九]{1,4}[万亿倍米个度%])|时(?!候|间|代|期|节|段|空|尚|常|速|长|刻|差|机|区|髦|而|至今))${MINUTES}`,
	),
	rule('TIME', `${DIGIT_LEADS}${HAN_NUMERAL_LEADS}`, [CHINESE_AMOUNT, DISTANCE]),
	rule('TIME', '几半数', `[几半数]${DISTANCE}`),
];
