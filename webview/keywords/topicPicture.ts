import type { TopicModel } from '../../src/protocol/keywords';
import type { PanelPassage } from '../../src/protocol/panelKeywords';

/** The most columns that the picture has: more passages than that are drawn several to a column. */
export const MAX_COLUMNS = 120;

/** One column of the picture: a passage, or neighbours taken together. */
export interface TopicColumn {
	/** The first passage's text, and what the column covers; UTF-16 offsets. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Number of the first passage and of the one after the last. */
	readonly first: number;
	readonly last: number;
	/** Share of each topic, of sum 1, longer passages counting for more. */
	readonly shares: readonly number[];
}

/** The topics of a text and how they go through it. */
export interface TopicPicture {
	readonly topics: TopicModel['topics'];
	readonly columns: readonly TopicColumn[];
	readonly passages: number;
}

/** Lays the passages of a text out in columns. */
export function topicPicture(model: TopicModel, passages: readonly PanelPassage[]): TopicPicture {
	const count = Math.min(passages.length, model.shares.length);
	const width = Math.min(count, MAX_COLUMNS);
	const columns = Array.from({ length: width }, (_, column) => {
		const first = Math.floor((column * count) / width);
		const last = Math.floor(((column + 1) * count) / width);
		return columnOf(model, passages, first, last);
	});
	return { topics: model.topics, columns, passages: count };
}

function columnOf(model: TopicModel, passages: readonly PanelPassage[], first: number, last: number): TopicColumn {
	const own = passages.slice(first, last);
	const weights = own.map(({ start, end }) => Math.max(1, end - start));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const shares = model.topics.map((_, topic) =>
		weights.reduce((sum, weight, index) => sum + (weight / total) * (model.shares[first + index][topic] ?? 0), 0),
	);
	return { text: own[0].text, start: own[0].start, end: own[own.length - 1].end, first, last, shares };
}

/** The topic with the largest share of a column. */
export function mainTopic({ shares }: TopicColumn): number {
	return shares.indexOf(Math.max(...shares));
}
