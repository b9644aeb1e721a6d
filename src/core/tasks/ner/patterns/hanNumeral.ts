const DIGITS = '一二两三四五六七八九';
const VAGUE_DIGITS = `${DIGITS}几数`;
const SCALES = '万亿';

/**
 * The end of a Chinese numeral in characters with its units in order: 十二, 三百零五, 两万五, 五六百, 几十, 数百万, 上千, 十几.
 * A digit alone is one, too. The offset itself where none begins.
 */
export function hanNumeralEnd(text: string, at: number): number {
	return aboutEnd(text, at) ?? countedEnd(text, at);
}

/** 上千, 好几百, 数百万, 三十几万; undefined where nothing of the kind begins. */
function aboutEnd(text: string, at: number): number | undefined {
	if (text[at] === '上') return runEnd(text, at + 1, '百千万亿', 2) || undefined;
	const vague = text[at] === '好' ? at + 1 : at;
	if (text[vague] === '几' || text[vague] === '数') {
		const end = runEnd(text, vague + 1, '十百千万亿', 3);
		if (end > 0) return end;
	}
	const ten = isOneOf(text, at, '二三四五六七八九') ? at + 1 : at;
	if (text[ten] !== '十' || text[ten + 1] !== '几') return undefined;
	return isOneOf(text, ten + 2, SCALES) ? ten + 3 : ten + 2;
}

/** Sections below ten thousand, each with a scale, the larger first: 一亿两千三百万零五. */
function countedEnd(text: string, at: number): number {
	let end = sectionEnd(text, at);
	if (end === at) return at;
	for (let time = 0; time < 2; time++) {
		const scaled = scaleEnd(text, isOneOf(text, end, '多余') ? end + 1 : end);
		if (scaled === undefined) return end;
		end = sectionEnd(text, text[scaled] === '零' ? scaled + 1 : scaled, true);
		if (end <= scaled + Number(text[scaled] === '零')) {
			end = scaled;
			continue;
		}
		const last = isOneOf(text, end, '多余') ? end + 1 : end;
		if (isOneOf(text, last, SCALES)) end = last + 1;
	}
	return end;
}

/**
 * Below ten thousand; one or two digits before each unit, two for guesses as in 五六百. After a unit, a 两 that has none
 * itself is the weight, as in 五十两.
 */
function sectionEnd(text: string, at: number, isAfterUnit = false): number {
	if (!isOneOf(text, at, VAGUE_DIGITS) && text[at] !== '十') return at;
	let end = unitEnd(text, at, '千', 1);
	if (text[end] === '零') end++;
	end = unitEnd(text, end, '百', 1);
	if (text[end] === '零') end++;
	end = unitEnd(text, end, '十', 0);
	const digits = isAfterUnit || end > at ? DIGITS.replace('两', '') : DIGITS;
	for (let time = 0; time < 2 && isOneOf(text, end, digits); time++) end++;
	return end;
}

/** After up to two digits and their unit; the offset itself where they do not stand there. */
function unitEnd(text: string, at: number, unit: string, least: number): number {
	let end = at;
	while (end < at + 2 && isOneOf(text, end, VAGUE_DIGITS)) end++;
	return end - at >= least && text[end] === unit ? end + 1 : at;
}

function scaleEnd(text: string, at: number): number | undefined {
	if (isOneOf(text, at, '百千') && text[at + 1] === '万') return at + 2;
	if (text[at] === '万' && text[at + 1] === '亿') return at + 2;
	return isOneOf(text, at, SCALES) ? at + 1 : undefined;
}

/** The end of a run of one to `most` of some characters; zero where none stands. */
function runEnd(text: string, at: number, characters: string, most: number): number {
	let end = at;
	while (end < at + most && isOneOf(text, end, characters)) end++;
	return end > at ? end : 0;
}

function isOneOf(text: string, at: number, characters: string): boolean {
	return at < text.length && characters.includes(text[at]);
}
