import { readFileSync, writeFileSync } from 'node:fs';
import { replaceTables } from '../support/docs/markedTables';
import { inCheckout } from '../support/checkout';

/** The document that the measures of all commands stand in, each between markers of its own. */
const PERFORMANCE = 'docs/performance.md';

/** Writes printed tables between the markers of a name in docs/performance.md. */
export function writeMeasures(name: string, printed: readonly string[]): void {
	renewTables(PERFORMANCE, { [name]: printed.map(block => ['```text', block, '```'].join('\n')).join('\n\n') });
}

/** Makes the tables of a file of the checkout anew, by the names of their markers. */
export function renewTables(file: string, tables: Readonly<Record<string, string>>): void {
	const path = inCheckout(file);
	writeFileSync(path, replaceTables(readFileSync(path, 'utf8'), tables));
}
