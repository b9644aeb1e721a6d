import type { PanelVectorHostNotifications, PanelVectorRequests, SpaceSource } from '../../src/protocol/panelVectors';
import { fields, number, oneOf, optional, text } from '../rpc/decode';
import { decodeContexts, decodeNearest } from './decodeContexts';
import { decodeHeatMap, decodeSimilar, decodeSpace, decodeSpaceMap, decodeSpaceVector } from './decodeSpace';
import {
	decodeAnalogy,
	decodeNeighbours,
	decodeOddOneOut,
	decodeWordMap,
	decodeWordVectors,
} from './decodeWordVectors';
import { PARTS } from './savedVectors';
import type { VectorQuestion } from './vectorsState';
import type { VectorMethods } from './wantedVectors';

/** How each answer is decoded. */
export const DECODERS: {
	readonly [Q in VectorQuestion]: (value: unknown) => PanelVectorRequests[VectorMethods[Q]]['result'];
} = {
	space: decodeSpace,
	vector: decodeSpaceVector,
	similar: decodeSimilar,
	heat: decodeHeatMap,
	documents: decodeSpaceMap,
	models: decodeWordVectors,
	neighbours: decodeNeighbours,
	analogy: decodeAnalogy,
	odd: decodeOddOneOut,
	words: decodeWordMap,
	contexts: decodeContexts,
	nearest: decodeNearest,
	statics: decodeNeighbours,
};

/** Decoders of what the host says unasked, by method. */
export const VECTOR_NOTIFICATION_DECODERS: {
	readonly [M in keyof PanelVectorHostNotifications]: (value: unknown) => PanelVectorHostNotifications[M];
} = {
	'panel/wordVectorsChanged': decodeWordVectors,
	'panel/folderSpaceChanged': value => ({ serial: number(fields(value, 'folder').serial, 'folder.serial') }),
	'panel/contextProgress': value => ({ part: number(fields(value, 'progress').part, 'progress.part') }),
	'panel/showVectors': value => {
		const source = fields(value, 'show');
		const word = optional(source.word, 'show.word', text);
		const offset = optional(source.offset, 'show.offset', number);
		const from = optional(source.source, 'show.source', (item, path) =>
			oneOf<SpaceSource>(item, ['document', 'folder'], path),
		);
		const view = optional(source.view, 'show.view', (item, path) =>
			oneOf<'neighbours' | 'learn'>(item, ['neighbours', 'learn'], path),
		);
		return {
			...(view === undefined ? {} : { view }),
			part: oneOf(source.part, PARTS, 'show.part'),
			...(word === undefined ? {} : { word }),
			...(offset === undefined ? {} : { offset }),
			...(from === undefined ? {} : { source: from }),
		};
	},
};
