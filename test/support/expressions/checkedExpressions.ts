import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { checkSync as CheckSync } from 'recheck';
import { inCheckout } from '../checkout';
import type { Expression } from './findExpressions';

const FILE = 'test/house/expressions.json';

/** What is known of expressions, so that nobody waits for it to be found out again. */
export interface CheckedExpressions {
	/** Hashes of those whose time grows with the text at most. */
	readonly linear: readonly string[];
	/** Those whose time may grow with a power of the text, with the power: what they are run on has to be short. */
	readonly polynomial: Readonly<Record<string, string>>;
	/** The same of those that are made of strings when files are loaded: hashes, and powers. */
	readonly madeLinear: readonly string[];
	readonly madePolynomial: Readonly<Record<string, string>>;
}

/** What was found out. */
export function readChecked(): CheckedExpressions {
	return JSON.parse(readFileSync(inCheckout(FILE), 'utf8')) as CheckedExpressions;
}

/** Keeps what was found out. */
export function writeChecked(checked: CheckedExpressions): void {
	writeFileSync(inCheckout(FILE), `${JSON.stringify(checked, undefined, '\t')}\n`);
}

/** An expression as it is written. */
export function writtenExpression({ source, flags }: Pick<Expression, 'source' | 'flags'>): string {
	return `/${source}/${flags}`;
}

/** What an expression is known by. */
export function hashOf(expression: Pick<Expression, 'source' | 'flags'>): string {
	return createHash('sha256').update(writtenExpression(expression)).digest('base64url').slice(0, 12);
}

/**
 * How the time of an expression grows with the text, by recheck (Nakagawa, 2021; its pure JavaScript build), which searches for a text on which it takes
 * long: `linear`, else as `2nd degree polynomial` or `exponential`.
 */
export function growthOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string {
	process.env.RECHECK_BACKEND = 'pure';
	const { checkSync } = createRequire(import.meta.url)('recheck') as { readonly checkSync: typeof CheckSync };
	// It knows no sets of the flag v, and d and g do not change how much is tried.
	const known = flags.replace(/[gd]/gu, '').replace('v', 'u');
	const diagnosis = checkSync(source, known, { timeout: null });
	if (diagnosis.status === 'safe') return 'linear';
	if (diagnosis.status !== 'vulnerable') return 'unknown';
	const { complexity, attack } = diagnosis;
	// Its search counts the steps of an engine of its own, which for large expressions is far from what ours does.
	if (complexity.type === 'exponential' && complexity.isFuzz && !isSeen({ source, flags }, attack)) return UNSEEN;
	return complexity.summary.replace(' (fuzz)', '');
}

/** Exponential by recheck's search, but not on the text that it found. */
const UNSEEN = 'exponential by search, not seen in the engine';

/** The text is made longer so many times at most, and an expression that grows exponentially takes longer than this, in milliseconds. */
const MOST_PUMPS = 60;
const LONG = 1000;

/** Whether an expression takes long on the text that is to show it. */
function isSeen(
	{ source, flags }: Pick<Expression, 'source' | 'flags'>,
	{
		pumps,
		suffix,
	}: { readonly pumps: readonly { readonly prefix: string; readonly pump: string }[]; readonly suffix: string },
): boolean {
	const expression = new RegExp(source, flags.replace('g', ''));
	for (let count = 1; count <= MOST_PUMPS; count++) {
		const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(count)).join('') + suffix;
		const begin = performance.now();
		expression.test(text);
		if (performance.now() - begin > LONG) return true;
	}
	return false;
}
