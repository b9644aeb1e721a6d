import type { AnswerFile } from '../../../src/core/tasks/answering/answerFile';
import { readGzipLines } from '../../classification/readGzip';
import { readData } from '../../support/dataFolder';

/** A question with the statement that answers it. */
export interface KnowledgeQuestion {
	readonly question: string;
	readonly part: 'train' | 'dev' | 'test';
	readonly subject: string;
	/** As the store names it. */
	readonly predicate: string;
	readonly answers: readonly string[];
}

/** Questions and a file of all the statements that answer any of them. */
export interface QuestionSet {
	readonly name: string;
	readonly questions: readonly KnowledgeQuestion[];
	readonly files: readonly AnswerFile[];
}

/** NLPCC-ICCPOL 2016 KBQA: the statements of training and test questions are one table. */
export function nlpcc2016(): QuestionSet {
	const questions = (['training', 'testing'] as const).flatMap(part => {
		const text = readGzipLines(`tasks/nlpcc2016-kbqa/nlpcc-iccpol-2016.kbqa.${part}-data.gz`).join('\n');
		return text.split(/^=+\s*$/mu).flatMap(block => {
			const question = /<question[^>]*>\s*(.+)/u.exec(block)?.[1];
			const triple = /<triple[^>]*>\s*(.+)/u.exec(block)?.[1].split(' ||| ');
			if (question === undefined || triple?.length !== 3) return [];
			const [subject, predicate, object] = triple.map(each => each.trim());
			return [
				{
					question,
					part: part === 'training' ? ('train' as const) : ('test' as const),
					subject,
					predicate,
					answers: [object],
				},
			];
		});
	});
	const records = questions.map(({ subject, predicate, answers }) => [subject, predicate, answers[0]]);
	return { name: 'nlpcc2016-kbqa', questions, files: [table('nlpcc.csv', records)] };
}

/** Whether an answer has the gold one, or most of them where there are several. */
export function holds(values: readonly string[], { answers }: KnowledgeQuestion): boolean {
	const found = new Set(values.map(value => value.toLowerCase()));
	const gold = new Set(answers.map(answer => answer.toLowerCase()));
	return [...gold].filter(answer => found.has(answer)).length * 2 > gold.size;
}

interface WebQuestion {
	readonly qId: string;
	readonly qText: string;
	readonly answers: readonly string[];
}

/**
 * WebQuestions as brmson's set gives them: the thing that the question is about by its key in Freebase, paths of one or two
 * relations that lead to answers, and the answers. The path that leads to most answers is the gold one and leads to all of
 * them here; a path of two goes through a nameless node, as in Freebase. Questions without a path have no gold statement.
 */
export function webQuestions(): QuestionSet {
	const lines: string[] = [];
	let nodes = 0;
	const parts = { trainmodel: 'train', val: 'dev', devtest: 'dev', test: 'test' } as const;
	const questions = (Object.keys(parts) as (keyof typeof parts)[]).flatMap(part => {
		const read = (folder: string): unknown => JSON.parse(readData(`tasks/webquestions/${folder}/${part}.json`));
		const keys = new Map(
			(read('d-freebase') as { qId: string; freebaseKey: string }[]).map(each => [each.qId, each.freebaseKey]),
		);
		const paths = new Map(
			(read('d-freebase-rp') as { qId: string; relPaths: [string[], number][] }[]).map(each => [
				each.qId,
				each.relPaths,
			]),
		);
		return (read('main') as WebQuestion[]).flatMap(({ qId, qText, answers }) => {
			const key = keys.get(qId);
			const [gold] = paths.get(qId) ?? [];
			if (key === undefined || (gold as unknown) === undefined) return [];
			const [path] = gold;
			for (const answer of answers) {
				const node = `_:n${nodes++}`;
				const ends = path.length === 1 ? [thing(key)] : [thing(key), node];
				for (const [at, relation] of path.entries()) {
					const to = at === path.length - 1 ? thing(answer.replaceAll(' ', '_')) : node;
					lines.push(`${ends[at]} ${relationAddress(relation)} ${to} .`);
				}
				lines.push(labelOf(answer.replaceAll(' ', '_'), answer));
			}
			lines.push(labelOf(key, key.replaceAll('_', ' ')));
			return [{ question: qText, part: parts[part], subject: key, predicate: path.join(' '), answers }];
		});
	});
	return { name: 'webquestions', questions, files: [file('webquestions.nt', `${[...new Set(lines)].join('\n')}\n`)] };
}

function thing(key: string): string {
	return `<http://rdf.freebase.com/key/${encodeURIComponent(key.toLowerCase())}>`;
}

function labelOf(key: string, name: string): string {
	return `${thing(key)} <http://www.w3.org/2000/01/rdf-schema#label> ${JSON.stringify(name)} .`;
}

function relationAddress(relation: string): string {
	return `<http://rdf.freebase.com/ns/${relation.slice(1).replaceAll('/', '.')}>`;
}

function table(name: string, records: readonly (readonly string[])[]): AnswerFile {
	const rows = [['subject', 'predicate', 'object'], ...records];
	return file(name, rows.map(row => row.map(field => `"${field.replaceAll('"', '""')}"`).join(',')).join('\n'));
}

function file(name: string, text: string): AnswerFile {
	return { name, stamp: '', format: 'plain', kind: 'knowledge', text };
}
