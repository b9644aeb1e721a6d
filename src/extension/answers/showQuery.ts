import { languages } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import { openResult } from '../resultDocument';

const SPARQL = 'sparql';

/** Shows a query as a new document; in its own language where an extension brings that. */
export async function showQuery(policy: DocumentPolicy, query: string): Promise<void> {
	const known = await languages.getLanguages();
	await openResult(policy, query, known.includes(SPARQL) ? SPARQL : 'plaintext');
}
