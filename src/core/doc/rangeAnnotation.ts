import type { Span } from '../text/span';
import type { DependencyColumn } from './dependencyColumn';
import type { EntityMention } from './entityMention';
import type { LabelColumn } from './labelColumn';
import type { LayerName } from './layers';
import type { RelationMention } from './relationMention';
import type { SpanColumn } from './spanColumn';
import type { TextColumn } from './textColumn';
import type { TokenTable } from './tokenTable';

/** One layer that could not be computed, or not everywhere, and why; the message is fit for a user. */
export interface LayerFailure {
	readonly layer: LayerName;
	readonly message: string;
}

/**
 * The layers of a stretch of a text: its whole sentences that touch the stretch asked for. Offsets are of the whole
 * text. A layer that was not asked for, or of which nothing could be computed, is absent; a token whose language has no
 * model has {@link NO_LABEL}, and an empty lemma.
 */
export interface RangeAnnotation extends Span {
	readonly sentences?: SpanColumn;
	/** Number in the text, from 0, of the first sentence; -1 if sentences were not asked for. */
	readonly firstSentence: number;
	readonly tokens?: TokenTable;
	readonly tokenLanguages?: LabelColumn;
	readonly upos?: LabelColumn;
	readonly xpos?: LabelColumn;
	readonly lemmas?: TextColumn;
	readonly dependencies?: DependencyColumn;
	readonly entities?: readonly EntityMention[];
	readonly relations?: readonly RelationMention[];
	readonly failures: readonly LayerFailure[];
}
