import type { Outdated } from '../../src/protocol/analysis';
import type { PanelRelation, PanelRelationArgument, PanelRelations } from '../../src/protocol/panelRelations';
import { fields, list, number, oneOf, optional, outdated, span, text } from '../rpc/decode';

function argument(value: unknown, path: string): PanelRelationArgument {
	const source = fields(value, path);
	const label = optional(source.label, `${path}.label`, text);
	return {
		...span(value, path),
		text: text(source.text, `${path}.text`),
		// A label that this panel does not know yet is shown under its own name.
		...(label === undefined ? {} : { label: label as NonNullable<PanelRelationArgument['label']> }),
	};
}

function relation(value: unknown, path: string): PanelRelation {
	const source = fields(value, path);
	const trigger = optional(source.trigger, `${path}.trigger`, span);
	return {
		label: text(source.label, `${path}.label`) as PanelRelation['label'],
		subject: argument(source.subject, `${path}.subject`),
		object: argument(source.object, `${path}.object`),
		sentence: span(source.sentence, `${path}.sentence`),
		engine: oneOf(source.engine, ['model', 'rule'], `${path}.engine`),
		score: number(source.score, `${path}.score`),
		...(trigger === undefined ? {} : { trigger }),
	};
}

/** The relations of a scope. @throws DecodeError */
export function decodeRelations(value: unknown): PanelRelations | Outdated {
	const source = fields(value, 'relations');
	const old = outdated(value);
	if (old !== undefined) return old;
	const failure = optional(source.failure, 'relations.failure', text);
	return {
		scopeId: number(source.scopeId, 'relations.scopeId'),
		relations: list(source.relations, 'relations.relations', relation),
		...(failure === undefined ? {} : { failure }),
	};
}
