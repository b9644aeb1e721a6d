import type { EntityMention } from '../../doc/entityMention';
import type { RelationMention } from '../../doc/relationMention';
import type { TokenRange } from '../../doc/tokenRange';
import type { TracedPair } from './relationTrace';

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

/** One that can also say how it comes to them. */
export interface TracedRecognizer extends RelationRecognizer {
	/** What its classifier says of each pair of arguments that is near enough, whether or not a rule speaks of it. */
	trace(sentence: RelationSentence): readonly TracedPair[];
}
