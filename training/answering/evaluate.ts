/**
 * Scores a part of answering on its public sets: `npm run evaluate:answering -- retrieval|spans|knowledge|community`.
 *
 * A part is a folder beside this file with an `evaluate.ts` that exports `evaluate`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface EvaluatedPart {
	/** Prints the tables of the part. @param args those after the part's name */
	readonly evaluate: (args: readonly string[]) => Promise<void>;
}

async function main(): Promise<void> {
	const folder = import.meta.dirname;
	const parts = readdirSync(folder).filter(name => existsSync(join(folder, name, 'evaluate.ts')));
	const [part, ...args] = process.argv.slice(2);
	if (!parts.includes(part)) throw new Error(`Name what is to be evaluated: ${parts.join(', ')}.`);
	const { evaluate } = (await import(pathToFileURL(join(folder, part, 'evaluate.ts')).href)) as EvaluatedPart;
	await evaluate(args);
}

void main();
