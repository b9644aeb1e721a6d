import { pathToFileURL } from 'node:url';
import { inCheckout } from '../checkout';
import type { Expression } from './findExpressions';

/** Pieces of the rules of dates and amounts, which are made into expressions when they are first tried. */
interface RuleFile {
	readonly PATTERN_RULES: Readonly<
		Record<string, readonly { readonly pieces: readonly { readonly source?: string }[] }[]>
	>;
}

const RULES = 'src/core/tasks/ner/patterns/patternRules.ts';

/**
 * The expressions that files of the core make of strings while they are loaded, and those of the rules of dates and amounts. They have to be loaded here
 * for the first time.
 */
export async function madeExpressions(files: Iterable<string>): Promise<Expression[]> {
	const found = new Map<string, Expression>();
	const note = (source: string, flags: string, file: string): void => {
		const key = `/${source}/${flags}`;
		if (!found.has(key)) found.set(key, { source, flags, files: [file] });
	};
	const Plain = globalThis.RegExp;
	let file = '';
	globalThis.RegExp = new Proxy(Plain, {
		construct: (target, args: [string, string], newTarget) => {
			const made = Reflect.construct(target, args, newTarget) as RegExp;
			note(made.source, made.flags, file);
			return made;
		},
	});
	try {
		for (file of files) if (file.startsWith('src/core/')) await import(pathToFileURL(inCheckout(file)).href);
		file = RULES;
		const { PATTERN_RULES } = (await import(pathToFileURL(inCheckout(RULES)).href)) as RuleFile;
		const pieces = Object.values(PATTERN_RULES).flatMap(rules => rules.flatMap(rule => rule.pieces));
		for (const { source } of pieces) if (source !== undefined) note(source, 'y', RULES);
	} finally {
		globalThis.RegExp = Plain;
	}
	return [...found.values()];
}
