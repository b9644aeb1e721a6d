import type { DependencyColumn } from './dependencyColumn';
import type { EntityMention } from './entityMention';
import type { LabelColumn } from './labelColumn';
import type { RelationMention } from './relationMention';
import type { SpanColumn } from './spanColumn';
import type { TextColumn } from './textColumn';
import type { TokenTable } from './tokenTable';

/** Every layer that a {@link Doc} can carry, by name. All offsets are of the doc's text. */
export interface Layers {
	/** Stretches of one language each, covering the text; `labels` are languages. */
	readonly languages: SpanColumn & LabelColumn;
	/** Sentences; white space between them belongs to none. */
	readonly sentences: SpanColumn;
	readonly tokens: TokenTable;
	/** Language of each token: the one it was cut and tagged in. */
	readonly tokenLanguages: LabelColumn;
	/** Universal part of speech of each token. */
	readonly upos: LabelColumn;
	/** Fine tag of each token: PTB tags for English, CTB-style tags for Chinese. */
	readonly xpos: LabelColumn;
	/** Lemma of each token; of a Chinese token its own form. */
	readonly lemmas: TextColumn;
	/** What each token depends on. */
	readonly dependencies: DependencyColumn;
	/** What rules find of dates, amounts, addresses and the like, for each sentence. */
	readonly patterns: readonly (readonly EntityMention[])[];
	/** Named entities: names, and of the patterns those that no name rules out. */
	readonly entities: readonly EntityMention[];
	/** What the text says of how persons, places, organizations, dates and works relate. */
	readonly relations: readonly RelationMention[];
}

/** The name of a layer. */
export type LayerName = keyof Layers;
