import type { CorpusTable, WordFilter } from '../../src/protocol/corpus';
import { CONTEXT, type CorpusState } from './corpusState';

/** A table to ask for, with a key that tells it from others. */
export interface WantedTable {
	readonly key: string;
	readonly serial: number;
	readonly table: CorpusTable;
}

/** The table that the choices ask for; undefined where there is nothing to ask. */
export function wantedTable(state: CorpusState): WantedTable | undefined {
	const { corpus } = state;
	if (corpus?.info === undefined) return undefined;
	const table = tableOf(state, corpus.info.isTagged);
	return table && { key: JSON.stringify([corpus.serial, table]), serial: corpus.serial, table };
}

function tableOf(state: CorpusState, isTagged: boolean): CorpusTable | undefined {
	const unit = isTagged ? state.unit : 'form';
	const range = { offset: 0, limit: state.limit };
	const words = { ...range, unit, filter: filterOf(state, isTagged) };
	const { width, minCount } = state;
	switch (state.view) {
		case 'words':
			return { kind: 'words', ...words, order: state.wordOrder };
		case 'concordance': {
			const { query, near, lineOrder } = state;
			if (query.trim() === '') return undefined;
			const company = near === '' ? {} : { near: { word: near, before: width, after: width } };
			return {
				kind: 'concordance',
				...range,
				unit,
				query,
				before: CONTEXT,
				after: CONTEXT,
				order: lineOrder,
				...company,
			};
		}
		case 'keyWords':
			return { kind: 'keyWords', ...words, direction: state.direction, minCount, order: state.keyOrder };
		case 'collocations':
			return {
				kind: 'collocations',
				...words,
				node: state.node,
				before: width,
				after: width,
				minCount,
				by: state.measure,
			};
	}
}

function filterOf({ pattern, tag, isContentOnly }: CorpusState, isTagged: boolean): WordFilter {
	return { pattern, tags: tag === '' || !isTagged ? [] : [tag], withoutStopWords: isContentOnly };
}
