/** Checks every regular expression that is not known yet, and keeps what was found out: `npm run check:expressions` (minutes for all). */
import { growthOf, hashOf, readChecked, writeChecked, writtenExpression } from './checkedExpressions';
import type { Expression } from './findExpressions';
import { findExpressions } from './findExpressions';
import { madeExpressions } from './madeExpressions';

/** How expressions grow, by what is known of them, or found out now. */
function sorted(
	expressions: readonly Expression[],
	knownLinear: readonly string[],
	knownPolynomial: Readonly<Record<string, string>>,
	keep: (found: { readonly linear: readonly string[]; readonly polynomial: Readonly<Record<string, string>> }) => void,
): { linear: string[]; polynomial: Record<string, string> } {
	const linear: string[] = [];
	const polynomial: Record<string, string> = {};
	for (const expression of expressions) {
		const written = writtenExpression(expression);
		const isKnown = knownLinear.includes(hashOf(expression)) || Object.hasOwn(knownPolynomial, written);
		const growth = isKnown ? (knownPolynomial[written] ?? 'linear') : growthOf(expression);
		if (growth === 'linear') linear.push(hashOf(expression));
		else polynomial[written] = growth;
		if (isKnown) continue;
		keep({ linear, polynomial });
		console.log(`${growth}: ${written.slice(0, 300)} (${expression.files.join(', ')})`);
	}
	return { linear: linear.sort(), polynomial };
}

async function main(): Promise<void> {
	const known = readChecked();
	const { literals, made } = findExpressions();
	const written = sorted(literals, known.linear, known.polynomial, () => undefined);
	const ofStrings = await madeExpressions(made.keys());
	// These take long: what was found out is kept on the way.
	const loaded = sorted(ofStrings, known.madeLinear, known.madePolynomial, ({ linear, polynomial }) =>
		writeChecked({
			...written,
			madeLinear: [...new Set([...known.madeLinear, ...linear])].sort(),
			madePolynomial: { ...known.madePolynomial, ...polynomial },
		}),
	);
	writeChecked({ ...written, madeLinear: loaded.linear, madePolynomial: loaded.polynomial });
}

void main();
