import type { SummarizeResult, SummaryKind, SummaryLength, SummaryOptions } from '../../src/protocol/summaries';
import { IDLE, type Load } from '../state/load';
import { NO_GENERATED_SUMMARY, type GeneratedSummary } from './generatedSummary';

/** The units of a summary's length. */
export type LengthUnit = SummaryLength['unit'];

/** The units in the order of their choice. */
export const LENGTH_UNITS: readonly LengthUnit[] = ['sentences', 'characters', 'percent'];

/** The shortest and the longest that may be asked for, what a panel starts with, and how far a step goes. */
export const LENGTHS: Readonly<
	Record<LengthUnit, { readonly least: number; readonly most: number; readonly first: number; readonly step: number }>
> = {
	sentences: { least: 1, most: 50, first: 3, step: 1 },
	characters: { least: 20, most: 10_000, first: 200, step: 50 },
	percent: { least: 1, most: 90, first: 20, step: 5 },
};

/** What kinds of summary the tab offers: the built-in ones, and one that the user's language model writes. */
export type SummaryChoice = SummaryKind | 'generated';

/** The Summary tab. */
export interface SummaryState {
	readonly load: Load;
	/** `options` are what the data answers. */
	readonly data:
		{ readonly scopeId: number; readonly options: SummaryOptions; readonly result: SummarizeResult } | undefined;
	readonly kind: SummaryChoice;
	readonly generated: GeneratedSummary;
	readonly unit: LengthUnit;
	/** By unit, so that each keeps its own. */
	readonly lengths: Readonly<Record<LengthUnit, number>>;
	readonly compress: boolean;
	/** What an extractive summary should be about; empty for the whole. */
	readonly query: string;
}

/** The part of the tab that is kept over a reload: not what was asked about, which may come from a text. */
export type SavedSummary = Pick<SummaryState, 'kind' | 'unit' | 'lengths' | 'compress'>;

/** What a tab starts with that was never used. */
export const DEFAULT_SAVED_SUMMARY: SavedSummary = {
	kind: 'extractive',
	unit: 'sentences',
	lengths: {
		sentences: LENGTHS.sentences.first,
		characters: LENGTHS.characters.first,
		percent: LENGTHS.percent.first,
	},
	compress: false,
};

/** The tab before the host answered. */
export function newSummary(saved: SavedSummary): SummaryState {
	return { load: IDLE, data: undefined, query: '', generated: NO_GENERATED_SUMMARY, ...saved };
}

/** What is to be asked for; where a language model writes, what stands in for it. */
export function summaryOptions({ kind, unit, lengths, compress, query }: SummaryState): SummaryOptions {
	return {
		kind: kind === 'generated' ? 'extractive' : kind,
		length: { unit, value: lengths[unit] },
		...(query !== '' && kind !== 'abstractive' ? { query } : {}),
		...(compress && kind === 'extractive' ? { compress } : {}),
	};
}

/** Whether two questions are the same. */
export function isSameSummary(one: SummaryOptions, two: SummaryOptions): boolean {
	return (
		one.kind === two.kind &&
		one.length.unit === two.length.unit &&
		one.length.value === two.length.value &&
		(one.query ?? '') === (two.query ?? '') &&
		(one.compress ?? false) === (two.compress ?? false)
	);
}

/** A length as a whole number that may be asked for. */
export function clampLength(unit: LengthUnit, value: number): number {
	const { least, most, first } = LENGTHS[unit];
	return Number.isFinite(value) ? Math.max(least, Math.min(Math.round(value), most)) : first;
}

/** What is kept of the tab. */
export function toSavedSummary({ kind, unit, lengths, compress }: SummaryState): SavedSummary {
	return { kind, unit, lengths, compress };
}

/** Reads what was kept; anything that does not fit falls back to its default. */
export function readSavedSummary(value: unknown): SavedSummary {
	if (typeof value !== 'object' || value === null) return DEFAULT_SAVED_SUMMARY;
	const { kind, unit, lengths, compress } = value as Record<string, unknown>;
	const known = typeof lengths === 'object' && lengths !== null ? (lengths as Record<string, unknown>) : {};
	const length = (of: LengthUnit): number => clampLength(of, typeof known[of] === 'number' ? known[of] : Number.NaN);
	return {
		kind: kind === 'abstractive' || kind === 'generated' ? kind : 'extractive',
		unit: LENGTH_UNITS.find(candidate => candidate === unit) ?? DEFAULT_SAVED_SUMMARY.unit,
		lengths: { sentences: length('sentences'), characters: length('characters'), percent: length('percent') },
		compress: compress === true,
	};
}
