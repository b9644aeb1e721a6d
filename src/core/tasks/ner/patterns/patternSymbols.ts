/** Chinese numerals and what stands among them: as a run they count as one symbol. */
const HAN_NUMERALS = '一二两三四五六七八九十百千万亿零〇';
const HAN_NUMERAL = HAN_NUMERALS.charCodeAt(0);
const DIGIT = 0x30;

/** Zero where a code unit is its own symbol: a table of zeros costs nothing to make. */
const SYMBOLS = symbolTable();

function symbolTable(): Uint16Array {
	const symbols = new Uint16Array(0x10000);
	for (let code = 0x41; code <= 0x5a; code++) symbols[code] = code | 0x20;
	symbols.fill(DIGIT, DIGIT, DIGIT + 10);
	for (const numeral of HAN_NUMERALS) symbols[numeral.charCodeAt(0)] = HAN_NUMERAL;
	return symbols;
}

/**
 * What rules are looked up by: a code unit, but all digits are one symbol, so are all Chinese numerals, and a capital is
 * its small letter.
 */
export function patternSymbol(code: number): number {
	return SYMBOLS[code] || code;
}

/** Whether a run of this symbol counts once: numbers differ in length, what follows them tells more. */
export function isRunSymbol(symbol: number): boolean {
	return symbol === DIGIT || symbol === HAN_NUMERAL;
}

/** Ends the known beginning of a match after which anything may come, or nothing. No pattern begins with it. */
export const OPEN = '…';
