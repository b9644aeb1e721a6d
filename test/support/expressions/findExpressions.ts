import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inCheckout } from '../checkout';

/** A regular expression of what ships. */
export interface Expression {
	readonly source: string;
	readonly flags: string;
	/** The files that have it. */
	readonly files: readonly string[];
}

/** The rooms whose expressions meet texts of others. */
const ROOMS = ['src', 'webview'];

/** Every regular expression that is written as one, each once, and how many each file makes of strings by `new RegExp`. */
export function findExpressions(): {
	readonly literals: readonly Expression[];
	readonly made: ReadonlyMap<string, number>;
} {
	const literals = new Map<string, string[]>();
	const made = new Map<string, number>();
	for (const file of ROOMS.flatMap(filesOf)) {
		const tree = ts.createSourceFile(file, readFileSync(inCheckout(file), 'utf8'), ts.ScriptTarget.ES2022);
		const visit = (node: ts.Node): void => {
			if (ts.isRegularExpressionLiteral(node)) literals.set(node.text, [...(literals.get(node.text) ?? []), file]);
			if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') {
				made.set(file, (made.get(file) ?? 0) + 1);
			}
			ts.forEachChild(node, visit);
		};
		visit(tree);
	}
	return { literals: [...literals].map(([text, files]) => ({ ...partsOf(text), files: [...new Set(files)] })), made };
}

function partsOf(text: string): Pick<Expression, 'source' | 'flags'> {
	const end = text.lastIndexOf('/');
	return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

function filesOf(room: string): string[] {
	return readdirSync(inCheckout(room), { recursive: true, encoding: 'utf8' })
		.filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
		.map(file => path.posix.join(room, file.replaceAll('\\', '/')))
		.sort();
}
