import type { AnswerFile, LineNote } from '../answerFile';
import { readJsonLd } from './readJsonLd';
import type { StatementReader, StatementSink } from './readStatements';
import { readTable } from './readTable';
import { readQuads, readTurtle } from './readTurtle';

const READERS: Readonly<Record<string, StatementReader>> = {
	ttl: readTurtle,
	turtle: readTurtle,
	trig: readTurtle,
	n3: readTurtle,
	nt: readQuads,
	nq: readQuads,
	ntriples: readQuads,
	nquads: readQuads,
	jsonld: readJsonLd,
	json: readJsonLd,
	csv: readTable,
	tsv: readTable,
	tab: readTable,
};

/**
 * Reads a file of statements by the end of its name, or, where that says nothing, by its first signs. What cannot be read
 * is told by its line, and the rest is read.
 */
export function readKnowledgeFile(file: AnswerFile, add: StatementSink): LineNote[] {
	const ending = /\.(\w+)$/u.exec(file.name)?.[1]?.toLowerCase() ?? '';
	const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
	return (reader ?? readerByContent(file.text))(file, add);
}

function readerByContent(text: string): StatementReader {
	const head = text.slice(0, 2000).trimStart();
	if (/^[[{]/u.test(head)) return readJsonLd;
	return /^(?:@prefix|@base|prefix\s|base\s|<|#)/iu.test(head) ? readTurtle : readTable;
}
