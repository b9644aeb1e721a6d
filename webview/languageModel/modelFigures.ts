import type { Texts } from '../texts';

/** From so many bits on a word is of the next level: 1 for what might be expected, 5 for what nobody foresees. As in the editor. */
const LEVEL_BITS: readonly number[] = [3, 6, 9, 12, 15];

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Probabilities below it are written with a power of ten. */
const SMALL_LOG10 = -3.5;

/** How surprising a word is, from 0 to 5. @param bits its surprisal */
export function surprisalLevel(bits: number): number {
	return LEVEL_BITS.filter(least => bits >= least).length;
}

/** A probability by its decimal logarithm, since that of a sentence may be too small for a number: 0.0123, 4.5 × 10⁻⁹. */
export function probabilityText(log10: number, texts: Texts): string {
	if (log10 === -Infinity) return texts.figure(0);
	if (log10 >= SMALL_LOG10) return texts.figure(10 ** log10);
	const exponent = Math.floor(log10);
	const factor = texts.figure(Number((10 ** (log10 - exponent)).toPrecision(2)));
	return `${factor} × 10${superscript(exponent)}`;
}

/** A probability as a number. */
export function shareText(probability: number, texts: Texts): string {
	return probabilityText(Math.log10(probability), texts);
}

/** A perplexity: whole from 100 on. */
export function perplexityText(perplexity: number, texts: Texts): string {
	if (!Number.isFinite(perplexity)) return '∞';
	if (perplexity >= 1e9) return probabilityText(Math.log10(perplexity), texts);
	return perplexity >= 100 ? texts.number(Math.round(perplexity)) : texts.figure(perplexity);
}

/** Bits with one decimal. */
export function bitsText(bits: number, texts: Texts): string {
	return Number.isFinite(bits) ? texts.figure(Math.round(bits * 10) / 10) : '∞';
}

function superscript(exponent: number): string {
	const digits = Array.from(String(Math.abs(exponent)), digit => SUPERSCRIPTS[Number(digit)]).join('');
	return exponent < 0 ? `⁻${digits}` : digits;
}
