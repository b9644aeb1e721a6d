import type { EntityMention } from '../../doc/entityMention';
import type { RelationMention } from '../../doc/relationMention';
import type { TokenRange } from '../../doc/tokenRange';

/** One sentence with all that relations are read from; lists are one item a token, empty strings where a tag is unknown. */
export interface RelationSentence {
	readonly tokens: TokenRange;
	readonly upos: readonly string[];
	readonly xpos: readonly string[];
	readonly lemmas: readonly string[];
	/** The mentions inside the sentence, in order, without overlaps; their ends need not be ends of tokens. */
	readonly entities: readonly EntityMention[];
}

/** Finds the relations that sentences of one language state. */
export interface RelationRecognizer {
	/** The relations of a sentence, by the place of what comes first of each; offsets are of the whole text. */
	recognize(sentence: RelationSentence): RelationMention[];
}
