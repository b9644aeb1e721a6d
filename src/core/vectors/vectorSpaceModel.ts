import type { Steps } from '../steps';
import type { Background } from './background';
import { scoreTerms, sumOver } from './featureSelection';
import { SpaceMatrix } from './spaceMatrix';
import type { TextCounts, TextTerm } from './textCounts';
import type { SpaceNote, SpaceSettings, SpaceSummary } from './vectorSpace';
import { chooseVocabulary } from './vocabulary';
import type { Vocabulary } from './vocabulary';
import { parseWeighting, rarityOf, rarityOfIdf } from './weighting';
import type { Rarity, Weighting } from './weighting';

/** What a space is made of. */
export interface SpaceMaterial {
	readonly counts: TextCounts;
	/** In full; see `fullSettings`. */
	readonly settings: SpaceSettings;
	readonly unit: SpaceSummary['unit'];
	/** The label of each text, empty for none; of no account but for the selections that need them. */
	readonly labels: readonly string[];
	readonly background: Background;
	/** What is already known to be worth a note. */
	readonly notes: readonly SpaceNote[];
}

/** Texts as vectors. Columns have one entry a dimension with a name. */
export interface VectorSpace {
	readonly summary: SpaceSummary;
	readonly settings: SpaceSettings;
	readonly weighting: Weighting;
	readonly vocabulary: Vocabulary;
	readonly matrix: SpaceMatrix;
	/** The rarity of a term, with a name or without. */
	readonly rarityOf: (term: TextTerm) => Rarity;
	readonly rarities: readonly Rarity[];
	/** How often each comes in all texts, in how many texts, and its score of selection. */
	readonly totals: Int32Array;
	readonly texts: Int32Array;
	readonly scores: Float64Array;
	/** Terms of each text, with those that have no dimension. */
	readonly lengths: Int32Array;
	readonly background: Background;
}

/** The name of the method in answers. */
const ENGINE = 'vector space model';

/** Makes a space of counted texts. */
export function* makeSpace(material: SpaceMaterial): Steps<VectorSpace> {
	const { counts, settings, background } = material;
	const weighting = parseWeighting(settings.weighting);
	const rarity = (term: TextTerm, id: number): Rarity => {
		const idf = settings.frequencies === 'background' ? background.idf(term) : undefined;
		return idf === undefined ? rarityOf(id < 0 ? 1 : counts.texts[id], Math.max(1, counts.rows)) : rarityOfIdf(idf);
	};
	const scores = yield* scoreTerms(settings.selection, {
		counts,
		idf: id => rarity(counts.terms[id], id).idf,
		labels: material.labels,
	});
	const vocabulary = chooseVocabulary({ counts, scores, background }, settings);
	const rarities = vocabulary.terms.map((term, dimension) => rarity(term, vocabulary.ids[dimension]));
	const matrix = yield* SpaceMatrix.of(counts, vocabulary, weighting.texts, rarities);
	const totals = yield* sumOver(counts, count => count);
	const byDimension = (numbers: Int32Array | Float64Array) =>
		Array.from(vocabulary.ids, id => (id < 0 ? 0 : numbers[id]));
	return {
		summary: summarize(material, weighting, vocabulary, matrix),
		settings,
		weighting,
		vocabulary,
		matrix,
		rarityOf: term => rarity(term, -1),
		rarities,
		totals: Int32Array.from(byDimension(totals)),
		texts: Int32Array.from(byDimension(counts.texts)),
		scores: Float64Array.from(byDimension(scores)),
		lengths: Int32Array.from({ length: counts.rows }, (_, row) => counts.rowLength(row)),
		background,
	};
}

function summarize(
	material: SpaceMaterial,
	{ measure }: Weighting,
	{ size, own }: Vocabulary,
	{ columns, counts: kept }: SpaceMatrix,
): SpaceSummary {
	const { counts, settings, unit } = material;
	let tokens = 0;
	for (let row = 0; row < counts.rows; row++) tokens += counts.rowLength(row);
	return {
		engine: `${ENGINE} (${settings.weighting})`,
		unit,
		texts: counts.rows,
		dimension: size,
		ownDimensions: own,
		backgroundDimensions: size - own,
		types: counts.terms.length,
		tokens,
		typesLeftOut: counts.terms.length - own,
		tokensLeftOut: tokens - kept.reduce((sum, count) => sum + count, 0),
		nonZeros: columns.length,
		sparsity: zeroShare(columns.length, counts.rows * size),
		wholeNonZeros: own,
		wholeSparsity: zeroShare(own, size),
		settings,
		measure,
		notes: notesOf(material),
	};
}

/** The share of zeros among all; 1 where there are none at all. */
export function zeroShare(nonZeros: number, all: number): number {
	return all === 0 ? 1 : 1 - nonZeros / all;
}

function notesOf({ counts, settings, background, notes }: SpaceMaterial): SpaceNote[] {
	const { vocabulary, frequencies } = settings;
	const wantsBackground = vocabulary === 'background' || frequencies === 'background';
	const own: [SpaceNote, boolean][] = [
		['rareWordsForgotten', counts.forgot],
		['noBackground', wantsBackground && background.size === 0],
		['tooFewTexts', frequencies === 'own' && counts.rows < 2],
	];
	return [...notes, ...own.filter(([, applies]) => applies).map(([note]) => note)];
}
