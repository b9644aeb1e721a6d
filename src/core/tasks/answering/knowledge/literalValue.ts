import { XSD } from './vocabulary';

/** What a literal can be compared by. */
export interface LiteralValue {
	/** Of a quantity in the base unit of its kind (metres, square metres, kilograms, seconds …), of a date in years. */
	readonly number: number;
	/** Values of one kind can be compared. */
	readonly kind: 'number' | 'date' | 'length' | 'area' | 'volume' | 'mass' | 'time' | 'money' | 'speed';
}

interface Unit {
	readonly kind: LiteralValue['kind'];
	readonly factor: number;
}

const UNITS = new Map<string, Unit>();
const addUnits = (kind: LiteralValue['kind'], units: Readonly<Record<string, number>>): void => {
	for (const [names, factor] of Object.entries(units)) {
		for (const name of names.split(' ')) UNITS.set(name, { kind, factor });
	}
};
addUnits('length', {
	'mm 毫米': 0.001,
	'cm 厘米 公分': 0.01,
	'm metre metres meter meters 米 公尺': 1,
	'km kilometre kilometres kilometer kilometers 千米 公里': 1000,
	'ft foot feet 英尺': 0.3048,
	'mi mile miles 英里': 1609.344,
	'里 华里': 500,
	'in inch inches 英寸': 0.0254,
});
addUnits('area', {
	'm² m2 sqm 平方米 平米': 1,
	'km² km2 sqkm 平方公里 平方千米': 1e6,
	'ha hectare hectares 公顷': 1e4,
	'acre acres 英亩': 4046.86,
	亩: 666.67,
	'mi² sqmi': 2589988,
});
addUnits('volume', { 'l litre litres liter liters 升': 0.001, 'm³ m3 立方米': 1, 'km³ km3 立方千米 立方公里': 1e9 });
addUnits('mass', {
	'g gram grams 克': 0.001,
	'kg kilogram kilograms 千克 公斤': 1,
	't tonne tonnes ton tons 吨': 1000,
});
addUnits('time', {
	's second seconds 秒': 1,
	'min minute minutes 分钟': 60,
	'h hour hours 小时': 3600,
	'day days 天': 86_400,
	'个月 months': 2_629_746,
});
addUnits('money', {
	'$ usd dollar dollars 美元': 1,
	'元 人民币 cny rmb': 0.14,
	'€ eur euro euros 欧元': 1.1,
	'£ gbp 英镑': 1.3,
});
addUnits('speed', { 'km/h': 0.2778, 'm/s': 1 });

/** Words that multiply a number. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12,
	千: 1e3,
	万: 1e4,
	萬: 1e4,
	百万: 1e6,
	亿: 1e8,
	億: 1e8,
	万亿: 1e12,
};

const NUMBER =
	/^(约|大约|about|approximately|ca\.|[$€£~≈])?\s*([-+−]?\d[\d,，]*(?:\.\d+)?(?:e[-+]?\d+)?)\s*(万亿|百万|千|万|萬|亿|億|thousand|million|billion|trillion)?\s*([^\d\s]\S{0,11}(?:\s+[a-z]{1,10})?)?$/iu;
const DATE =
	/^(公元前|前|-)?\s*(?:(\d{1,4})\s*年\s*(?:(\d{1,2})\s*月)?\s*(?:(\d{1,2})\s*[日号])?|(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:T[\d:.]+)?(?:Z|[-+]\d\d:?\d\d)?)$/u;
const BEFORE_CHRIST = /^(\d{1,4})\s*(?:bc|bce|b\.c\.)$/iu;
const ENGLISH_DATE =
	/^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{3,4})(?:\s*(?:ad|ce))?$/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The longest literal that is looked at: numbers and dates are short. */
const LONGEST = 60;

/**
 * What a literal says as a number: of a date the year with its part, of a quantity the number in a base unit. Undefined
 * where it says neither. `datatype` is the address of its type in XML Schema, if it has one.
 */
export function literalValue(text: string, datatype = ''): LiteralValue | undefined {
	const value = text.trim();
	if (value === '' || value.length > LONGEST) return undefined;
	const type = datatype.startsWith(XSD) ? datatype.slice(XSD.length) : '';
	if (/^g?year$/iu.test(type) && /^-?\d{1,6}$/u.test(value)) return { kind: 'date', number: Number(value) };
	if (/^(?:decimal|integer|double|float|int|long)$/u.test(type)) return quantityOf(value);
	return dateOf(value) ?? quantityOf(value);
}

/** Whether a text is a number, an amount or a date and nothing else. */
export function isQuantity(text: string): boolean {
	return literalValue(text) !== undefined;
}

function dateOf(value: string): LiteralValue | undefined {
	const groups = groupsOf(DATE, value);
	if (groups !== undefined) {
		const [before, zhYear, zhMonth, zhDay, year, month, day] = groups;
		const sign = before === undefined ? 1 : -1;
		return date(sign * Number(zhYear ?? year), zhMonth ?? month, zhDay ?? day);
	}
	const ancient = BEFORE_CHRIST.exec(value);
	return ancient === null ? englishDateOf(value) : date(-Number(ancient[1]), '1', '1');
}

function englishDateOf(value: string): LiteralValue | undefined {
	const groups = groupsOf(ENGLISH_DATE, value);
	if (groups === undefined) return undefined;
	const [dayBefore, monthName = '', dayAfter, year] = groups;
	const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase());
	return month < 0 ? undefined : date(Number(year), String(month + 1), dayBefore ?? dayAfter);
}

function groupsOf(pattern: RegExp, value: string): (string | undefined)[] | undefined {
	return pattern.exec(value)?.slice(1);
}

function date(year: number, monthText = '1', dayText = '1'): LiteralValue | undefined {
	const month = Number(monthText);
	const day = Number(dayText);
	if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	return { kind: 'date', number: year + (month - 1) / 12 + (day - 1) / 372 };
}

function quantityOf(value: string): LiteralValue | undefined {
	const groups = groupsOf(NUMBER, value);
	if (groups === undefined) return undefined;
	const [sign = '', digits = '', multiplier = '', unitName] = groups;
	const plain = digits.replaceAll(/[,，]/gu, '').replace('−', '-');
	const number = Number(plain) * (MULTIPLIERS[multiplier.toLowerCase()] ?? 1);
	if (!Number.isFinite(number)) return undefined;
	const unit = UNITS.get(unitName === undefined ? sign : unitName.toLowerCase());
	if (unit !== undefined) return { kind: unit.kind, number: number * unit.factor };
	return unitName === undefined || COUNTED.test(unitName) ? { kind: 'number', number } : undefined;
}

/** What a number counts, with nothing to be converted. */
const COUNTED = /^(?:人|名|个|位|座|岁|people|inhabitants|%)$/iu;
