import type { RelationArgument, RelationMention } from '../../core/doc/relationMention';
import { movedRelation } from '../../core/doc/relationMention';
import { roundedScore } from '../../core/formats/relationQuads';
import { RELATIONS_WRITERS } from '../../core/formats/relationsWriter';
import type { Analyzer } from '../../core/pipeline/analyzer';
import { RELATION_NAMES } from '../../core/tasks/relations/relationNames';
import { PlainText } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import { MarkdownText } from '../../core/text/markdownText';
import { answerDocuments } from '../jsonLines/answerDocuments';
import type { AnswerText } from '../jsonLines/textAnswer';
import { openNlp } from '../openNlp';
import type { RelationsLine } from '../relations/relationsCommandLine';
import { parseRelationsLine, RELATIONS_HELP } from '../relations/relationsCommandLine';
import { TextAnalysis } from '../textAnalysis';
import { readAll, readText } from '../textInput';
import { readUserWords } from '../userWords';
import type { CommandGroup, GroupContext } from './groupContext';

/** `relations`: what a text says of how names relate, as JSON lines, RDF or a table. */
export const relations: CommandGroup = {
	help: RELATIONS_HELP,
	run: async (args, context) => {
		const line = parseRelationsLine(args);
		return line === 'help' ? line : writeRelations(line, context);
	},
};

async function writeRelations(line: RelationsLine, context: GroupContext): Promise<ReadonlySet<string>> {
	const { language, standard, jsonl } = line;
	const userWords = await readUserWords(line.dictionary, context.warn);
	const analyzer = openNlp(context.models).analyzer({ language, standard, userWords });
	if (jsonl) {
		const answer = relationsAnswer(analyzer);
		return answerDocuments({ settings: jsonl, sources: line, answer }, context);
	}
	const analysis = new TextAnalysis(analyzer, ['relations']);
	await writeText(line, analysis, context);
	return analysis.failures;
}

/** Answers a text with the relations that it tells. */
function relationsAnswer(analyzer: Analyzer): AnswerText {
	return async text => {
		const analysis = new TextAnalysis(analyzer, ['relations']);
		const found: object[] = [];
		for await (const block of analysis.blocks(new PlainText(text))) {
			for (const relation of block.annotation.relations ?? []) {
				found.push(jsonRelation(block.text, relation, block.origin));
			}
		}
		return { value: { relations: found }, failures: analysis.failures };
	};
}

/** Writes the relations of one text in the format that was asked for. */
async function writeText(
	{ paths, format }: RelationsLine,
	analysis: TextAnalysis,
	{ output, warn }: GroupContext,
): Promise<void> {
	const file = paths.at(0) === '-' ? undefined : paths.at(0);
	const input = readText(file, warn);
	const writeEach = async (text: string, mentions: readonly RelationMention[] = [], origin = 0): Promise<void> => {
		for (const mention of mentions) await output.write(`${JSON.stringify(jsonRelation(text, mention, origin))}\n`);
	};
	const isMarkdown = file !== undefined && formatOfName(file) === 'markdown';
	if (format === 'jsonl' && !isMarkdown) {
		for await (const { text, annotation, origin } of analysis.stream(input)) {
			await writeEach(text, annotation.relations, origin);
		}
		return;
	}
	const text = await readAll(input);
	const found: RelationMention[] = [];
	for await (const block of analysis.blocks(isMarkdown ? MarkdownText.of(text) : new PlainText(text))) {
		for (const relation of block.annotation.relations ?? []) found.push(movedRelation(relation, block.origin));
	}
	if (format === 'jsonl') await writeEach(text, found);
	else await output.write(RELATIONS_WRITERS[format](text, found, RELATION_NAMES));
}

function jsonRelation(
	text: string,
	{ label, subject, object, trigger, engine, score }: RelationMention,
	origin: number,
): object {
	const side = ({ start, end, label: kind }: RelationArgument): object => ({
		text: text.slice(start, end),
		start: start + origin,
		end: end + origin,
		...(kind === undefined ? {} : { label: kind }),
	});
	return {
		subject: side(subject),
		relation: label,
		object: side(object),
		...(trigger === undefined ? {} : { trigger: side(trigger) }),
		engine,
		score: roundedScore(score),
	};
}
