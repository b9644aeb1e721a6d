import type { CancellationSignal } from '../../core/cancellationSignal';
import { firstIndex } from '../../core/collections/firstIndex';
import type { RangeAnnotation } from '../../core/doc/rangeAnnotation';
import type { RelationMention } from '../../core/doc/relationMention';
import { writeTurtle } from '../../core/formats/relationsWriter';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { RELATION_NAMES } from '../../core/tasks/relations/relationNames';
import type { Span } from '../../core/text/span';
import type { RelationRequests, TextOfRelations } from '../../protocol/relations';

/** The relations that a text states, as Turtle. @throws NlpError `cancelled`; those of missing models. */
export async function relationsOfText(
	{ name, text, format, number }: TextOfRelations,
	nlp: Nlp,
	scheduler: Scheduler,
	signal: CancellationSignal,
): Promise<RelationRequests['relations/ofText']['result']> {
	const document = nlp.open(text, { format, language: 'auto', standard: 'pku' }, scheduler);
	const annotation = await document.analyze({ start: 0, end: text.length }, ['sentences', 'relations'], signal);
	const relations = annotation.relations ?? [];
	const sentenceOf = (relation: RelationMention): Span => sentenceAt(annotation, relation);
	const turtle = writeTurtle(document.prose, relations, RELATION_NAMES, { name, number, sentenceOf });
	return { turtle, relations: relations.length };
}

/** The sentence in which a relation is stated, or as much as covers both of its sides. */
function sentenceAt({ sentences }: RangeAnnotation, { subject, object }: RelationMention): Span {
	const [start, end] = [Math.min(subject.start, object.start), Math.max(subject.end, object.end)];
	const { starts = [], ends = [] } = sentences ?? {};
	const sentence = firstIndex(0, starts.length, index => starts[index] > start) - 1;
	return sentence < 0 ? { start, end } : { start: starts[sentence], end: Math.max(end, ends[sentence]) };
}
