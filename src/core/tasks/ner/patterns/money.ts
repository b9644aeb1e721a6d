import {
	ARABIC,
	ARABIC_WITH_SCALE,
	CHINESE_AMOUNT,
	ENGLISH_AMOUNT,
	ENGLISH_NUMBER_LEADS,
	ENGLISH_SCALE,
	ENGLISH_SMALL,
} from './numerals';
import { DIGIT_LEADS, HAN_NUMERAL_LEADS, anyOf, caselessRule, rule } from './patternRule';
import type { PatternRule } from './patternRule';

/* Amounts of money, with the currency before the number or after it, and mixed units as in 3块5. */

const S = ' ?';
const END = '(?![A-Za-z0-9_])';
const HAN_CURRENCY = anyOf(
	'加币 澳币 纽币 新币 泰币 法币 银元 大洋 日圆 韩圆 美圆 英磅 先令 兹罗提 福林 列弗 兰特 里亚尔 迪拉姆 谢克尔 越盾 美元 欧元 日元 港元 港币 英镑 人民币 韩元 卢布 法郎 瑞士法郎 澳元 加元 新元 新加坡元 新台币 台币 卢比 泰铢 马克 比索 美金 美分 欧分 便士 里拉 雷亚尔 越南盾 林吉特 第纳尔 克朗 元人民币 元美金 元钱 块钱 毛钱 分钱 角钱 块大洋 两银子 两白银 两黄金'.split(
		' ',
	),
);
const YUAN = '(?:元|圆)(?!旦|素|年|月|件|气|首|宵|帅|朝|老|勋|凶|组|编程|数|方程|形|圈|桌|柱|满|周|心|圆)整?';
/** What comes in pieces by the dozen. */
const PIECE =
	'石|砖|地|肉|木|布|糖|蛋糕|巧|钢|电池|屏|牌|表|硬盘|饼|玉|田|板|瓷|金|银|玻|拼|积|大|小|碎|土|冰|骨|豆|面|香|肥|腹|展|宣|广告|区|状|头|儿|菜|皮|铁|料|煤|炭|画|字|肌|手|弹|匾';
/** The piece that 块 counts in everyday speech; before most nouns it is a piece of something else. */
const KUAI = `(?:块(?=钱|[\\d一二两三四五六七八九半](?![块个分])|[^一-鿿]|$|左右|以上|以下|一[个斤张件份条瓶盒本]|多[，。]|的|买|卖|就|才|啊|吧|呢|了|都)|(?<=\\d{2})块(?!${PIECE}))(?:钱|[1-9一二两三四五六七八九半](?![\\d年月个斤])(?:[毛角](?:[1-9一二三四五六七八九]分?)?)?)?`;
const SMALL_CHANGE = `(?:${S}[\\d一二两三四五六七八九]{1,2}[角毛](?:${S}[\\d一二三四五六七八九]{1,2}分)?)?`;
const CODE =
	'(?:RMB|CNY|USD|EUR|GBP|JPY|HKD|TWD|AUD|CAD|CHF|KRW|SGD|INR|RUB|IRR|THB|VND|MYR|IDR|BRL|ZAR|NZD|MXN|SEK|NOK|DKK|PLN|CZK|HUF|AED|SAR|EGP|NGN|KES|PKR|BDT|LKR|ILS|R[sp]\\.?(?= ?\\d)|Kč|zł)';
const SYMBOL = '(?:US ?|HK|NT|AU|CA|NZ|JP|CN|[ACSR])?[$€£¥₩₹₽₺฿₫₴₦₱₪]';
const LETTER_SCALE = '(?:(?:mn|bn|tn|[mbktMBKT])(?![A-Za-z0-9_]))';
const AFTER_NUMBER = `(?:(?:${S}|-)${ENGLISH_SCALE}(?![a-z])|${S}${LETTER_SCALE})?`;
/** As in much of Europe: 1.250,00. */
const EUROPEAN = '\\d{1,3}(?:\\.\\d{3}){0,3},\\d{2}(?![\\d,.]\\d|\\d)';
const PREFIXED_AMOUNT = `(?:${EUROPEAN}|${ARABIC_WITH_SCALE})(?:-${ARABIC})?${AFTER_NUMBER}`;
const ADJECTIVE =
	'(?:(?:US|U\\.S\\.|American|Canadian|Australian|Hong Kong|Singapore|New Zealand|Swiss|Chinese|Japanese|Taiwan|British|Russian|Indian|Mexican) )?';
const DENOMINATION =
	'(?:dollars?|euros?|cents?|yuan|renminbi|yen|won(?! [a-z])|rubles?|roubles?|rupees?|francs?|pesos?|kronor|shillings?|bucks?|pence|pounds? sterling|pounds(?! of| heavier| lighter| overweight| per)|quid|grand(?! (?:piano|prix|slam|jury|total|opening|canyon|old|hotel|master|plan))|RMB|CNY|USD|EUR|GBP|JPY|HKD)';

/** What follows a number that is an amount of Chinese writing. */
const HAN_UNIT = `${S}(?:(?:瑞典|挪威|丹麦|捷克|瑞士|加拿大|澳大利亚|新西兰|墨西哥|印度|俄罗斯|土耳其|泰国|越南)?${HAN_CURRENCY}|${YUAN}(?:人民币)?${SMALL_CHANGE})`;
const ENGLISH_UNIT = `(?:${LETTER_SCALE})?[ -]?${ADJECTIVE}${DENOMINATION}${END}(?!-[a-z])`;
/** Context: no pounds that somebody weighs. */
const NO_WEIGHT =
	"(?<!\\b(?:weigh|weight|weight:|weighs|weighed|weighing|lost|gained|lose|gain|he is|she is|i am|he was|she was|i was|he's|she's|i'm) )";
const PENCE = `(?:,? (?:and )?(?:\\d{1,2}|${ENGLISH_SMALL}) (?:pence|penny))?${END}`;

export const MONEY_RULES: readonly PatternRule[] = [
	// 3.5亿元, 五百美元, 20多万元人民币, 12元5角
	rule('MONEY', `${DIGIT_LEADS}${HAN_NUMERAL_LEADS}`, [CHINESE_AMOUNT, HAN_UNIT]),
	rule('MONEY', `${DIGIT_LEADS}${HAN_NUMERAL_LEADS}`, [CHINESE_AMOUNT, '[-~到至]', CHINESE_AMOUNT, HAN_UNIT]),
	rule('MONEY', `${DIGIT_LEADS}${HAN_NUMERAL_LEADS}`, [CHINESE_AMOUNT, '[-~到至]', CHINESE_AMOUNT, `${S}${KUAI}`]),
	rule('MONEY', '百千万', `(?:[百千]万|[百千万](?:余[万亿]?|亿))${HAN_UNIT}`),
	rule('MONEY', `${DIGIT_LEADS}${HAN_NUMERAL_LEADS}`, [CHINESE_AMOUNT, `${S}${KUAI}`]),
	rule(
		'MONEY',
		`${DIGIT_LEADS}一二两三四五六七八九`,
		`(?:${ARABIC}|[一二两三四五六七八九])[毛角](?:钱|[\\d一二三四五六七八九]分|(?=[，。！？,!?\\s]|$))`,
	),
	rule('MONEY', '白黄纹银', ['(?:白银|黄金|纹银|银子)', CHINESE_AMOUNT, '两']),
	// 人民币300元, ￥300, US$ 5bn, $3.5 million, RMB 100
	rule('MONEY', '人港美欧日新台澳英韩加', [
		`(?:人民币|港币|港元|美元|美金|欧元|日元|日币|新?台币|新币|澳元|澳币|澳门元|英镑|韩元|韩币|加元|加币)${S}`,
		CHINESE_AMOUNT,
		`(?<=[\\d十百千万亿])(?:${S}(?:元|圆)整?)?(?!多?[名人个])`,
	]),
	rule(
		'MONEY',
		'$€£¥₩₹₽₺฿₫₴₦₱₪UHNACSJR',
		`(?<![A-Za-z$])${SYMBOL}${S}${PREFIXED_AMOUNT}(?:${S}(?:元|${HAN_CURRENCY}|${CODE}${END}))?`,
	),
	rule('MONEY', 'RCUEGJHTAKSIVMBZNDPLz', `(?<![A-Za-z])${CODE}${S}${PREFIXED_AMOUNT}(?:${S}元)?`),
	// 100 RMB, five hundred US dollars, 50 cents
	caselessRule('MONEY', `${DIGIT_LEADS}${ENGLISH_NUMBER_LEADS}`, [NO_WEIGHT, ENGLISH_AMOUNT, ENGLISH_UNIT]),
	caselessRule('MONEY', `${DIGIT_LEADS}${ENGLISH_NUMBER_LEADS}`, [
		ENGLISH_AMOUNT,
		' (?:dollars?|euros?|pounds?|quid),? and ',
		ENGLISH_AMOUNT,
		` (?:cents?|pence|p)${END}`,
	]),
	rule('MONEY', DIGIT_LEADS, `(?:${EUROPEAN}|${ARABIC})(?:${S}(?:[€£₩₹₽₺฿₫₴₦₱₪]|kr|Kč|zł|Ft)(?![A-Za-z])|[$¥])(?!\\d)`),
	caselessRule(
		'MONEY',
		'a',
		`a (?:(?:dollar|buck) (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-five)?|dollar|euro|buck|cent|penny|quid)${END}(?! (?:sign|store|bill|coin|value))`,
	),
	// 3 pounds, 16 shillings and 3 pence
	caselessRule('MONEY', `${DIGIT_LEADS}${ENGLISH_NUMBER_LEADS}`, [ENGLISH_AMOUNT, ` shillings?${PENCE}`]),
	caselessRule('MONEY', `${DIGIT_LEADS}${ENGLISH_NUMBER_LEADS}`, [
		ENGLISH_AMOUNT,
		' pounds?,?(?: and)? ',
		ENGLISH_AMOUNT,
		` shillings?${PENCE}`,
	]),
	// sums written out for cheques
	rule(
		'MONEY',
		'人壹贰叁肆伍陆柒捌玖拾',
		'(?:人民币)?[壹贰叁肆伍陆柒捌玖拾][壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{1,20}[元圆](?:整|[壹贰叁肆伍陆柒捌玖零]角(?:[壹贰叁肆伍陆柒捌玖]分)?整?)?',
	),
];
