import type { CorpusTable } from '../../core/corpus/corpus';
import { corpusTable } from '../../core/corpus/corpusTable';
import { corpusReference } from '../../core/corpus/keyWords';
import type { Reference } from '../../core/corpus/keyWords';
import { LanguageReferences } from '../../core/corpus/languageReference';
import { finish } from '../../core/steps';
import { CORPUS_HELP, parseCorpusLine } from '../corpus/corpusCommandLine';
import type { CorpusLine } from '../corpus/corpusCommandLine';
import { corpusReport } from '../corpus/corpusReport';
import { readCorpus } from '../corpus/readCorpus';
import { openNlp } from '../openNlp';
import type { CommandGroup, GroupContext } from './groupContext';

const NO_REFERENCE: Reference = { words: () => 0, countOf: () => 0, listed: () => [] };

/** `corpus`: words of many texts, where they stand, and what stands with them. */
export const corpus: CommandGroup = {
	help: CORPUS_HELP,
	run: async (args, context) => {
		const line = parseCorpusLine(args);
		return line === 'help' ? line : writeTable(line, context);
	},
};

async function writeTable(line: CorpusLine, context: GroupContext): Promise<ReadonlySet<string>> {
	const nlp = openNlp(context.models);
	const { corpus: read, failures } = await readCorpus(nlp, line, line.paths, context);
	const all = new Set(failures);
	const reference = line.table.kind === 'keyWords' ? await referenceOf(line.table) : NO_REFERENCE;
	const page = finish(corpusTable(read, line.table, () => reference));
	await context.output.write(corpusReport(page, line.format));
	if (page.total > page.rows.length)
		context.warn(`these are ${page.rows.length} of ${page.total} rows; more with --top ${page.total}`);
	return all;

	async function referenceOf(table: Extract<CorpusTable, { kind: 'keyWords' }>): Promise<Reference> {
		if (line.reference.length === 0) return new LanguageReferences(nlp.models).of(read, table.unit);
		const other = await readCorpus(nlp, line, line.reference, context);
		for (const failure of other.failures) all.add(failure);
		return corpusReference(other.corpus, table);
	}
}
