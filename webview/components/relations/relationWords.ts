import type { PanelState } from '../../state/panelState';
import type { RelationFact } from '../../relations/relationModel';
import type { Texts } from '../../texts';
import { shortText } from '../shortText';
import { tagName } from '../tagName';

/** The name of a kind of relation in the language of the interface. */
export function relationName({ texts, glossary }: PanelState, label: string): string {
	return texts.name(tagName(glossary.relations, label)) || label;
}

/** A relation read as a line: "Marie Curie born in Warsaw". */
export function relationLine(state: PanelState, { subject, label, object }: RelationFact): string {
	return `${shortText(subject.text, 80)} ${relationName(state, label)} ${shortText(object.text, 80)}`;
}

/** Whether rules alone found a relation, which have no score. */
export function isByRule({ mentions }: RelationFact): boolean {
	return mentions.every(({ engine }) => engine === 'rule');
}

/** What found a relation, and how sure it is. */
export function engineText(fact: RelationFact, texts: Texts): string {
	if (isByRule(fact)) return texts.t('entities.engine.rule');
	return texts.t('entities.engine.modelScore', texts.confidence(fact.score));
}

/** The class that colours a name by the label of its entity. */
export function labelClass(label: string): string {
	return /^[A-Za-z]+$/.test(label) ? `entity-${label}` : '';
}
