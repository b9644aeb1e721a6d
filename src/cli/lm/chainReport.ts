import type { ChainProbability, NgramTerm, WordProbability } from '../../core/ngram/ngram';
import { alignedTable } from '../alignedTable';

/** Digits of probabilities. */
const DIGITS = 4;

/**
 * A chain as text: each factor with where it comes from, then the product of all, and of those whose history is as long as the model
 * can look back.
 */
export function chainReport({ factors, log10, probability, perplexity }: ChainProbability, order: number): string {
	const rows = factors.map(factor => [
		nameOf(factor),
		written(factor.probability),
		factor.log10.toFixed(DIGITS),
		factor.bits.toFixed(2),
		`${factor.seenOrder}-gram`,
		sumOf(factor),
	]);
	const table = alignedTable([['factor', 'P', 'log10', 'bits', 'seen', 'where it comes from'], ...rows]);
	const lines = [
		`${productOf(factors)} = ${written(probability)}`,
		`log10 ${log10.toFixed(DIGITS)}, perplexity ${perplexity.toFixed(1)}`,
	];
	const whole = factors.filter(({ history }) => history.length === order - 1 && !history.includes('<s>'));
	if (whole.length > 0 && whole.length < factors.length) {
		const product = whole.reduce((result, factor) => result * factor.probability, 1);
		lines.push(`with a whole history: ${productOf(whole)} = ${written(product)}`);
	}
	return `${table}\n${lines.join('\n')}\n`;
}

function productOf(factors: readonly WordProbability[]): string {
	return factors.map(nameOf).join(' × ');
}

function nameOf({ word, known, history }: WordProbability): string {
	const unknown = known === '<unk>' && word !== known ? ` (${known})` : '';
	return `P(${word}${unknown}${history.length > 0 ? ` | ${history.join(', ')}` : ''})`;
}

/** The terms that a probability is the sum of. */
function sumOf({ terms }: WordProbability): string {
	const given = terms.filter(({ contribution }) => contribution > 0);
	return given.map(term => termOf(term)).join(' + ');
}

function termOf({ order, contribution, isSeen, counts }: NgramTerm): string {
	const name = order === 0 ? 'uniform' : `${order}-gram`;
	const count = counts === undefined || !isSeen ? '' : ` (${counts.adjusted} of ${counts.total})`;
	return `${name} ${written(contribution)}${count}`;
}

/** A probability with four digits that count. */
export function written(probability: number): string {
	return probability === 0 || probability >= 1e-4
		? String(Number(probability.toPrecision(DIGITS)))
		: probability.toExponential(DIGITS - 1);
}
