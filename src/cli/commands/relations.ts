import type { RelationArgument, RelationMention } from '../../core/doc/relationMention';
import { movedRelation } from '../../core/doc/relationMention';
import { roundedScore } from '../../core/formats/relationQuads';
import { RELATIONS_WRITERS } from '../../core/formats/relationsWriter';
import { RELATION_NAMES } from '../../core/tasks/relations/relationNames';
import { PlainText } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import { MarkdownText } from '../../core/text/markdownText';
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
	const { language, standard, format } = line;
	const userWords = await readUserWords(line.dictionary, context.warn);
	const analysis = new TextAnalysis(openNlp(context.models).analyzer({ language, standard, userWords }), ['relations']);
	const input = readText(line.file, context.warn);
	const isMarkdown = hasMarkup(line);
	if (format === 'jsonl' && !isMarkdown) {
		for await (const { text, annotation, origin } of analysis.stream(input)) {
			for (const relation of annotation.relations ?? []) {
				await context.output.write(`${JSON.stringify(jsonRelation(text, relation, origin))}\n`);
			}
		}
		return analysis.failures;
	}
	const text = await readAll(input);
	const found: RelationMention[] = [];
	for await (const block of analysis.blocks(isMarkdown ? MarkdownText.of(text) : new PlainText(text))) {
		for (const relation of block.annotation.relations ?? []) found.push(movedRelation(relation, block.origin));
	}
	if (format !== 'jsonl') {
		await context.output.write(RELATIONS_WRITERS[format](text, found, RELATION_NAMES));
		return analysis.failures;
	}
	for (const relation of found) await context.output.write(`${JSON.stringify(jsonRelation(text, relation, 0))}\n`);
	return analysis.failures;
}

function hasMarkup({ file }: RelationsLine): boolean {
	return file !== undefined && formatOfName(file) === 'markdown';
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
