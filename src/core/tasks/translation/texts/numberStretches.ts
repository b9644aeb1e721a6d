import type { Span } from '../../../text/span';
import type { TranslationDirection } from '../translation';

/** A date or number, and how the other language writes it. */
export interface NumberStretch extends Span {
	readonly text: string;
}

const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

const MONTH_NUMBERS = new Map(
	MONTHS.flatMap((month, i) => [month, month.slice(0, 3), month.slice(0, 4)].map(name => [name.toLowerCase(), i + 1])),
);

/** A way to write a date or number of one language, and what the other makes of it; undefined where it is none after all. */
interface NumberRule {
	readonly pattern: RegExp;
	readonly write: (groups: readonly (string | undefined)[]) => string | undefined;
}

const EN_MONTH = `(${MONTHS.map(month => `${month}|${month.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`;
const EN_DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const AMOUNT = String.raw`(?<![\d.,A-Za-z])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?`;

const TEN_THOUSAND = 10_000;
const HUNDRED_MILLION = 100_000_000;
const SCALES: Readonly<Record<string, number>> = {
	万: TEN_THOUSAND,
	亿: HUNDRED_MILLION,
	万亿: TEN_THOUSAND * HUNDRED_MILLION,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12,
};

const CHINESE_RULES: readonly NumberRule[] = [
	{
		pattern: /(?<!\d)(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/gu,
		write: ([year, month, day]) => englishDate(year, month, day),
	},
	{
		pattern: /(?<!\d)(\d{4})\s?年\s?(\d{1,2})\s?月(?!份?[内前后])/gu,
		write: ([year, month]) => englishDate(year, month),
	},
	{
		pattern: /(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/gu,
		write: ([month, day]) => englishDate(undefined, month, day),
	},
	{ pattern: /(?<!\d)((?:1\d|20)\d0)年代/gu, write: ([decade]) => `${decade}s` },
	{ pattern: /(?<![\d.])((?:1[89]|20)\d\d)年(?![前后代来间])/gu, write: ([year]) => year },
	{
		pattern: /(?<![\d.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万亿|万|亿)?(元|美元)(?![旦宵月年首素件器])/gu,
		write: ([whole = '', part, scale, currency]) => {
			const amount =
				scale === undefined ? whole + (part ?? '') : englishAmount([whole.replaceAll(',', ''), part, scale]);
			return amount && `${amount} ${currency === '元' ? 'yuan' : 'US dollars'}`;
		},
	},
	{ pattern: /(?<![\d.])(\d+)(\.\d+)?(万亿|万|亿)(?![一二三四五六七八九十\d])/gu, write: englishAmount },
];

const ENGLISH_RULES: readonly NumberRule[] = [
	{
		pattern: new RegExp(`\\b${EN_MONTH} ${EN_DAY},? (\\d{4})\\b`, 'gu'),
		write: ([month, day, year]) => chineseDate(year, month, day),
	},
	{
		pattern: new RegExp(`\\b${EN_DAY} (?:of )?${EN_MONTH},? (\\d{4})\\b`, 'gu'),
		write: ([day, month, year]) => chineseDate(year, month, day),
	},
	{ pattern: new RegExp(`\\b${EN_MONTH},? (\\d{4})\\b`, 'gu'), write: ([month, year]) => chineseDate(year, month) },
	{
		pattern: new RegExp(`\\b${EN_MONTH} ${EN_DAY}\\b`, 'gu'),
		write: ([month, day]) => chineseDate(undefined, month, day),
	},
	...[
		{ pattern: /\bet al\b\.?/gu, text: '等人' },
		{ pattern: /\be\.\s?g\.,?/gu, text: '例如' },
		{ pattern: /\bi\.\s?e\.,?/gu, text: '即' },
		{ pattern: /,? (?:and so on|etc\b\.?)(?=\s|[,;)]|$)/gu, text: '等' },
	].map(({ pattern, text }) => ({ pattern, write: () => text })),
	{ pattern: new RegExp(`${AMOUNT}[ -](thousand|million|billion|trillion)\\b`, 'giu'), write: chineseAmount },
];

/**
 * Dates with digits, numbers with a word for their scale, amounts of money and abbreviations, as the other language writes them:
 * `2024年3月5日` is `March 5, 2024`, `1.2亿元` is `120 million yuan`, `et al.` is `等人`. Earlier ones take what later ones would.
 * @param sentence offsets are of it
 */
export function numberStretches(sentence: string, direction: TranslationDirection): NumberStretch[] {
	const found: NumberStretch[] = [];
	for (const { pattern, write } of direction === 'zh-en' ? CHINESE_RULES : ENGLISH_RULES) {
		for (const match of sentence.matchAll(pattern)) {
			const text = write(match.slice(1));
			if (text !== undefined) found.push({ start: match.index, end: match.index + match[0].length, text });
		}
	}
	return found;
}

function englishDate(year: string | undefined, month = '', day?: string): string | undefined {
	const name = MONTHS.at(Number(month) - 1);
	if (name === undefined || Number(month) < 1 || !isDay(day)) return undefined;
	if (day === undefined) return year === undefined ? name : `${name} ${year}`;
	return year === undefined ? `${name} ${Number(day)}` : `${name} ${Number(day)}, ${year}`;
}

function chineseDate(year: string | undefined, month = '', day?: string): string | undefined {
	const number = MONTH_NUMBERS.get(month.toLowerCase().replace('.', ''));
	if (number === undefined || !isDay(day)) return undefined;
	return `${year === undefined ? '' : `${year}年`}${number}月${day === undefined ? '' : `${Number(day)}日`}`;
}

function isDay(day: string | undefined): boolean {
	return day === undefined || (Number(day) >= 1 && Number(day) <= 31);
}

function englishAmount([whole = '', part = '', scale = '']: readonly (string | undefined)[]): string | undefined {
	const value = valueOf(whole + part, scale);
	if (value < 1e6) return value === Math.round(value) ? grouped(value) : undefined;
	const [name, unit] = (['trillion', 'billion', 'million'] as const)
		.map(each => [each, SCALES[each]] as const)
		.find(([, each]) => value >= each) ?? ['million', 1e6];
	return `${shortest(value / unit)} ${name}`;
}

function chineseAmount([whole = '', part = '', scale = '']: readonly (string | undefined)[]): string {
	const value = valueOf(whole.replaceAll(',', '') + part, scale.toLowerCase());
	if (value < TEN_THOUSAND) return shortest(value);
	return value < HUNDRED_MILLION ? `${shortest(value / TEN_THOUSAND)}万` : `${shortest(value / HUNDRED_MILLION)}亿`;
}

function valueOf(number: string, scale: string): number {
	return Number(number) * SCALES[scale];
}

/** A number without the noise of binary fractions. */
function shortest(value: number): string {
	return String(Number(value.toPrecision(12)));
}

function grouped(value: number): string {
	return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
