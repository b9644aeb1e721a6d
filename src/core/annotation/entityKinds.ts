import { ENTITY_LABELS } from '../doc/entityMention';
import type { EntityLabel } from '../doc/entityMention';

/** What other programs and corpora (OntoNotes, CoNLL-2003, MSRA, People's Daily) call our kinds. */
const OTHER_NAMES: Readonly<Record<string, EntityLabel>> = {
	PERSON: 'PER',
	NR: 'PER',
	人名: 'PER',
	人物: 'PER',
	LOCATION: 'LOC',
	GPE: 'LOC',
	FAC: 'LOC',
	NS: 'LOC',
	地名: 'LOC',
	地点: 'LOC',
	ORGANIZATION: 'ORG',
	ORGANISATION: 'ORG',
	NT: 'ORG',
	机构: 'ORG',
	机构名: 'ORG',
	组织: 'ORG',
	日期: 'DATE',
	时间: 'TIME',
	金额: 'MONEY',
	PERCENTAGE: 'PERCENT',
	百分比: 'PERCENT',
	CARDINAL: 'NUMBER',
	QUANTITY: 'NUMBER',
	数字: 'NUMBER',
};

/** Our kind of entity that a name means; undefined for a kind that the analysis does not know. */
export function knownKind(label: string): EntityLabel | undefined {
	const upper = label.toUpperCase();
	return ENTITY_LABELS.find(known => known === upper) ?? OTHER_NAMES[upper];
}

/** A name of a kind that every format can hold: no white space, and none of the signs that fields are parted by. */
export function soundLabel(label: string): string {
	const sound = label
		.trim()
		.replaceAll(/[\s|=;,"]+/gu, '_')
		.replaceAll(/[\u0000-\u001f\u007f\p{Surrogate}]/gu, '');
	return sound === '' ? 'ENTITY' : sound;
}
