import { CHINESE_ERAS } from './chineseEras';
import { CHINESE_AMOUNT } from './numerals';
import { DIGIT_LEADS, HAN_NUMERAL_LEADS, NOT_AFTER_NUMBER, RegExpPiece, anyOf, rule } from './patternRule';
import type { PatternRule } from './patternRule';

/*
 * Dates in Chinese: calendar dates in digits or characters, relative days, weeks, months and years, decades, centuries,
 * seasons of a year, lunar dates, feasts, and points in time given by their distance (三天前).
 * A length of time alone (三年, 两个月) is no date.
 */

const S = ' ?';
const ERA = anyOf(CHINESE_ERAS);
const HAN_YEAR_DIGIT = '[〇零一二三四五六七八九]';
/** The number of a year or a century in characters, with its units or without. */
const HAN_ORDINAL = '[〇零一二三四五六七八九十百千廿]{1,7}';
const YEAR_NUMBER = `(?:[12]\\d{3}|[12２][〇零]\\d{2}|[一二]${HAN_YEAR_DIGIT}{3}|(?:公元前?|西元前?)${S}(?:\\d{1,4}|${HAN_ORDINAL}))`;
const ERA_YEAR = `${ERA}(?:元|\\d{1,2}|${HAN_ORDINAL})`;
const YEAR_END = `${S}年(?!级|纪|龄|轻|薪|代|产|均|度人物)`;
const SHORT_YEAR_NUMBER = `(?:[06789]\\d|[〇零六七八九]${HAN_YEAR_DIGIT})`;
const YEAR_WORD = '(?:今年|去年|明年|前年|后年|大前年|同年|当年|次年|翌年|本年)';
const PART_OF_YEAR =
	'(?:岁末|岁首|年底|年初|年末|年中|底(?!座|层|线|片|部|板|色|气|子|下)|初(?!步|级|中|期|衷|恋|三|版|次|始|审|选|赛|演|登|建)|末(?!端|尾|日|班)|春[季天]|夏[季天]|秋[季天]|冬[季天]|[春夏秋冬](?=[^一-鿿]|$)|上半年|下半年|同期)';
const MONTH =
	'(?:(?:1[0-2]|0?[1-9]) ?|十[一二]?|[一二三四五六七八九正腊冬])月(?!饼|球|亮|经|薪|刊|租|嫂|票|光|牙|革命|天(?=[，。的乐团》』」]|$))份?';
const DAY_NUMBER =
	'(?:[12]\\d|3[01]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])';
const DAY = `(?:${DAY_NUMBER}[-~至/](?=\\d|[一二三十廿]))?${DAY_NUMBER}${S}[日号](?!本|元|线)`;
const LUNAR_DAY =
	'(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|十[一二三四五六七八九]|二十[一二三四五六七八九]?|三十)(?![多余几]?[个名位条万亿年])';
const PART_OF_MONTH =
	'(?:[上中下]旬|底(?!座|层|线|片|部|板|色|气|子|下)|初(?!步|级|中|期|衷|恋|[一二三四五六七八九十])|末(?!端|尾|日|班))';
const DAY_OF_MONTH = `(?:${S}(?:${DAY}|${LUNAR_DAY}|${PART_OF_MONTH}))?`;
const MONTH_DAY = `${MONTH}${DAY_OF_MONTH}`;

const WEEKDAY = `(?:周|星期|礼拜)[一二三四五六日天末1-6](?![0-9]?(?:次|个|小时|节课|场|篇|更|边|期间|到一)|围|志(?!愿))`;
const WEEK_WORD = '(?:上上|下下|上|下|本|这|当|每)(?:一|个)*';

const COUNTED_DATE_UNIT = '(?:个?星期|个?礼拜|个?季度|个?世纪|个?工作日|个?月|周|天|日|年|多年)';
const DISTANCE = `${S}(?:个?半)?${COUNTED_DATE_UNIT}(?:以|之)?(?:前(?!期|后|途|锋|来|往|面|进)|后(?!期|来|卫|果|勤|备|面|宫|代))`;
/** Context: what follows is no year that 前 or 后 stands behind, as in 2020年前. */
const NO_YEAR = `(?![12]\\d{3}${S}年)`;

const FEASTS = `(?:(?:五一|六一|八一|十一|三八|五四)?${anyOf(
	'春节 元旦 中秋节 中秋 国庆节 国庆 端午节 端午 清明节 清明 元宵节 元宵 除夕 大年夜 小年 腊八节 重阳节 七夕节 七夕 中元节 圣诞节 圣诞 平安夜 感恩节 万圣节 复活节 情人节 劳动节 儿童节 妇女节 青年节 建军节 教师节 植树节 母亲节 父亲节 愚人节 双十一 双十二 双11 双12'.split(
		' ',
	),
)})`;

/** Context: a month seems to follow. */
const MONTH_AHEAD = `(?:\\d{1,2} ?|[一二三四五六七八九十正腊冬]{1,2})月`;
/* Pieces that rules share are compiled once. */
const MONTH_DAY_PIECE = new RegExpPiece(MONTH_DAY);
const MAYBE_MONTH_DAY = new RegExpPiece(`(?:${S}${MONTH_DAY})?`);
/** What may follow a year as a part of it. */
const IN_YEAR = new RegExpPiece(
	`度?(?:${S}(?:${MONTH_DAY}|${PART_OF_YEAR}|第?[一二三四1-4]${S}季度|(?:农历)?[正腊冬]月${DAY_OF_MONTH}|${FEASTS}))?`,
);

export const CHINESE_DATE_RULES: readonly PatternRule[] = [
	// 2024年4月7日, 二〇二四年四月, 公元前221年, 康熙元年, 2024年底, 2024年第三季度
	rule('DATE', '12一二公西', [YEAR_NUMBER + YEAR_END, IN_YEAR]),
	rule('DATE', CHINESE_ERAS.map(era => era[0]).join(''), [ERA_YEAR + YEAR_END, IN_YEAR]),
	// 1994、1995和1998年
	rule(
		'DATE',
		'12',
		'(?<![\\d.,])(?:1\\d|20)\\d{2}(?=(?:、(?:1\\d|20)\\d{2}){0,6}(?:、|和|及|与|或)(?:1\\d|20)\\d{2} ?年)',
	),
	rule(
		'DATE',
		'12',
		'(?<![\\d.,])(?:19|20)\\d{2}(?=[一-鿿]{0,6}(?:世界杯|奥运|欧洲杯|亚洲杯|亚运|世博|春晚|锦标赛|年会))',
	),
	rule(
		'DATE',
		'12',
		'(?<=〔)(?:19|20)\\d{2}(?=〕)|(?<![\\d.,])(?:19|20)\\d{2}(?=赛季)|(?<![\\d.,])(?:19|20)\\d{2}(?:财年|财政年度|年度)',
	),
	// (name, 1997)
	rule(
		'DATE',
		'12',
		'(?<=[，,] ?)(?:19|20)\\d{2}[a-d]?(?=[）)])|(?<![\\d.,])(?:19|20)\\d{2}(?=、(?:19|20)\\d{2})|(?<=(?:19|20)\\d{2}、)(?:19|20)\\d{2}(?!\\d|年)',
	),
	// 98年那场, 九八年5月, 08年
	rule('DATE', `${DIGIT_LEADS}〇零六七八九`, [
		`(?<!\\d|\\d[.,]|十|第)${SHORT_YEAR_NUMBER}${S}年(?=${S}${MONTH_AHEAD}|[那春夏秋冬底初末至到以]|毕业|出生|生人|入|在)`,
		MAYBE_MONTH_DAY,
	]),
	rule('DATE', '0', [`(?<!\\d|\\d[.,])0\\d${S}年(?!级|纪)`, MAYBE_MONTH_DAY]),
	rule('DATE', DIGIT_LEADS, `(?<=^|[，。；：、\\s]|[于在自从至到])\\d{2,3}${S}年(?=[（(])`),
	// 973年12月, 于789年，; not the hundred years of 过了100年
	rule('DATE', DIGIT_LEADS, [
		`(?:(?<=^|[，。；：、（(“「\\s]|[于在自从至到])\\d{3}${S}年(?=${S}${MONTH_AHEAD}|[，,、）)至春夏秋冬初末])|(?<=[于在])\\d{3}${S}年(?=[。；]|$)|(?<=[于在（(])\\d{3}-\\d{3}${S}年|(?<=^|[。；\\n])\\d{3}${S}年(?![以内之里间来的前后多余])|(?<=[于自从与和至])\\d{3}${S}年(?![以之内里间来的历寿多]))`,
		MAYBE_MONTH_DAY,
	]),
	// 2024-04-07, 2024/4/7, 2024.04.07
	rule('DATE', '12', `(?:1\\d|20)\\d{2}([-/.])(?:1[0-2]|0?[1-9])\\1(?:3[01]|[12]\\d|0?[1-9])(?![\\d]|[-/.]\\d)`),
	// 20240407
	rule(
		'DATE',
		'12',
		`${NOT_AFTER_NUMBER}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?![\\d%A-Za-z]|[.,]\\d|[元人个万亿])`,
	),
	// 4月7日, 三月, 十二月中旬, 3月底
	rule('DATE', `${DIGIT_LEADS}十一二三四五六七八九正腊冬`, [
		`(?:(?:1[0-2]|[1-9])${S}[-至]${S}(?=\\d))?(?=${MONTH_AHEAD})`,
		MONTH_DAY_PIECE,
	]),
	// 8日, 21号
	rule(
		'DATE',
		DIGIT_LEADS,
		`(?<![-/第路街道巷弄园院村区]|胡同)(?:[12]\\d|3[01]|0?[1-9])${S}(?:日(?!本|元|均)|(?<=(?:^|[\\s，。、；：！？“”‘’"\'（(【…,.!?~:-]|[于在到至从自月了和与及每定这那等见约有过说是的天]) ?\\d{1,2} ?)号(?!楼|院|店|馆|机|门|选|球|文|令|公|台|种|字|码|房|桌|厅|库|仓|井|坑|车|车厢|航|舰|病|床|电|油|汽|候|位|球|服|室|厂|地|教|宿|路|线|出|口|桥|矿|炉|高|卫|探|火|飞|军|歼|人物|嘉宾|作|通|沙|柜|箱|窗|登))`,
	),
	rule(
		'DATE',
		'十二三廿',
		`(?:三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?)日(?!元|本|均|内|之内|游|后|前|来|夜)`,
	),
	// 去年三月, 今年年底, 明年春天, 去年
	rule('DATE', '今去明前后大同当次翌本', [`(?<![日月号])${YEAR_WORD}(?!级|轻|龄|纪)`, IN_YEAR]),
	// 本月, 上个月底, 下月3日, 下个月
	rule(
		'DATE',
		'本上下当这同',
		`(?:本|上上?|下下?|当|这|同)个?月(?!饼|球|亮|经|薪|刊|光|台)份?(?:${DAY}|${PART_OF_MONTH})?`,
	),
	// 上周五, 下个星期三, 周日, 每周五, 本周, 周末
	rule('DATE', '上下本这当每', `${WEEK_WORD}${WEEKDAY}`),
	rule('DATE', '周星礼', `(?<!(?<!周|星期|礼拜)[一二两三四五六七八九十几数半\\d四圆])${WEEKDAY}`),
	rule(
		'DATE',
		'上下本这当',
		`(?:上上?|下下?|本|这|当)(?:一个?|个)?(?:周|星期|礼拜|季度|世纪)(?![围密年期转全边到岁末](?!末))(?:末|初|底)?`,
	),
	// 今天, 昨日, 次日, 第二天
	rule(
		'DATE',
		'今明昨后前大次当翌同初',
		'(?:初[一二三四五六七八九十]日|今[天日]|明(?:天|日(?!之星))|昨[天日]|大?后天(?!的?努力|习得|形成|培养|失调)|大?前[天日](?!晚报)|次日|当[天日]|翌日|同日)(?!报|后|游戏)',
	),
	rule('DATE', '第', '第[二三四五六七八九]天'),
	// 90年代初, 上世纪80年代, 二十世纪, 19世纪末, 公元前5世纪
	rule(
		'DATE',
		`${DIGIT_LEADS}${HAN_NUMERAL_LEADS}上本公廿`,
		`(?:(?:(?:上个?|本)世纪|(?:公元前?)?(?:\\d{1,2}|${HAN_ORDINAL})${S}世纪)(?:${S}(?:[1-9]0|[一二三四五六七八九]十)年代)?|(?:[12]\\d[0-9]|[1-9])0${S}年代|[一二]?[十〇零一九八七]?[一二三四五六七八九]十年代)(?:早期|初期?|中期|中叶|后期|末期?|晚期|末叶)?`,
	),
	// 第三季度, 上半年, Q3
	rule('DATE', '第一二三四上下前', '(?:第[一二三四1-4]季度|[一二三四]季度|前[二三两]季度|上半年|下半年|同期)'),
	// 正月初一, 农历八月十五, 大年三十
	rule('DATE', '农阴', [`(?:农历|阴历)${S}`, MONTH_DAY_PIECE]),
	rule('DATE', '农阴大正腊', `(?:(?:农历|阴历)${S}${LUNAR_DAY}|大年(?:初[一二三四五六七]|三十))`),
	rule(
		'DATE',
		'春元中国端清除大小腊重七圣平感万复情劳儿妇青建教植母父愚双五六八十三',
		`${FEASTS}(?!诗|茶|粿|上河图|文化周刊|树|老人|果|花|豆)`,
	),
	rule(
		'DATE',
		'五十',
		'(?<=^|[，。！？、；“「\\s]|[今去明]年)(?:五一|十一)(?=去|放假|休|回|想|要|前|后|档|出[游行去门]|快到|打算|哪|当天|那天|见)',
	),
	rule('DATE', '12', '(?<=[A-Za-z] )(?:19|20)\\d{2}(?= ?(?:期间|大会|峰会|赛季|比赛|世界杯))'),
	// 八号 by itself, where what follows is no thing with a number
	rule(
		'DATE',
		'一二三四五六七八九十',
		`(?<![第路街道巷弄园院村区栋座一二三四五六七八九十百零〇月]|胡同)${DAY_NUMBER}号(?=$|[，。、！？,!?\\s]|[早晚上下中]|[是要去到回那之前后生出我你他她左])(?!线)`,
	),
	rule('DATE', '五十', '(?:五一|十一)(?=国庆|黄金周|假期|长假|小长假|期间|劳动节|前夕)(?:国庆节?|劳动节)?'),
	// 三天前, 两年后, 10个月之前
	rule('DATE', `${DIGIT_LEADS}${HAN_NUMERAL_LEADS}`, [NO_YEAR, CHINESE_AMOUNT, DISTANCE]),
	rule('DATE', `${DIGIT_LEADS}${HAN_NUMERAL_LEADS}`, [NO_YEAR, CHINESE_AMOUNT, '[到至-]', CHINESE_AMOUNT, DISTANCE]),
	rule('DATE', '几半好若', `(?:[几半]|好几|若干)${DISTANCE}`),
	rule('DATE', '多', '多年(?:以|之)?(?:前(?!期|后|途|锋|来|往|面|进)|后(?!期|来|代))'),
	rule('DATE', '公', '公元(?:前)?\\d{1,4}年?(?!会)'),
	rule('DATE', DIGIT_LEADS, ['(?<=[（(])\\d{1,3}年(?=[）)]|\\d{1,2}月)', MAYBE_MONTH_DAY]),
	// (1990-2000), 1998-2003年
	rule(
		'DATE',
		'12',
		`${NOT_AFTER_NUMBER}(?:1[0-9]|20)\\d{2}${S}[-~至]${S}(?:1[0-9]|20)\\d{2}(?![\\d.,-])${S}(?:年(?!级|代))?`,
	),
];
