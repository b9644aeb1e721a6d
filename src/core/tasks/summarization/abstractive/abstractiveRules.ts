import type { Language } from '../../../text/language';
import type { SummarySubstitution } from '../summary';
import { dropAsides } from './asides';
import {
	dropChineseConnective,
	dropChineseDateline,
	dropChineseLabel,
	dropChineseScene,
	dropChineseSource,
	dropChineseVagueTime,
} from './chinese/chineseOpenings';
import {
	dropChineseAfterthought,
	dropChineseDescription,
	dropChineseEmphasis,
	dropChineseZeal,
	turnChineseName,
} from './chinese/chineseModifiers';
import { joinChinese } from './chinese/joinChinese';
import {
	dropEnglishAfterthought,
	dropEnglishApposition,
	dropEnglishEmphasis,
	dropEnglishRelative,
	dropEnglishTrailingSource,
} from './english/englishModifiers';
import {
	dropEnglishConnective,
	dropEnglishEmptyOpening,
	dropEnglishScene,
	dropEnglishSource,
	dropEnglishVagueTime,
} from './english/englishOpenings';
import { joinEnglish } from './english/joinEnglish';
import { CHINESE_PARAPHRASES } from './paraphrase/chineseParaphrases';
import { ENGLISH_PARAPHRASES, ENGLISH_VERBS } from './paraphrase/englishParaphrases';
import { PhraseTable } from './paraphrase/phraseTable';
import { VerbTable } from './paraphrase/verbTable';
import type { Reduction } from './reduction';
import type { Word } from './word';

/** What rewrites the sentences of one language. */
export interface AbstractiveRules {
	/** What a summary never needs. */
	readonly reductions: readonly Reduction[];
	/** What may go besides where a sentence is long. */
	readonly furtherReductions: readonly Reduction[];
	/** Two neighboring sentences as one; undefined where they are better left as they are. */
	readonly join: (first: readonly Word[], second: readonly Word[]) => readonly Word[] | undefined;
	/** Puts paraphrases in, and adds to `made` what it put in place of what. */
	readonly rewrite: (words: readonly Word[], made: SummarySubstitution[]) => readonly Word[];
	/** Characters of a sentence that counts as long. */
	readonly longSentence: number;
}

/** Makes the rules of each language. */
export function abstractiveRules(): Readonly<Record<Language, AbstractiveRules>> {
	const chinesePhrases = new PhraseTable('zh', CHINESE_PARAPHRASES);
	const englishPhrases = new PhraseTable('en', ENGLISH_PARAPHRASES);
	const englishVerbs = new VerbTable(ENGLISH_VERBS);
	return {
		zh: {
			reductions: [
				dropChineseDateline,
				dropChineseLabel,
				dropChineseConnective,
				dropChineseSource,
				dropChineseConnective,
				dropChineseVagueTime,
				dropAsides,
				dropChineseDescription,
				turnChineseName,
				dropChineseEmphasis,
			],
			furtherReductions: [dropChineseScene, dropChineseAfterthought, dropChineseZeal],
			join: joinChinese,
			rewrite: (words, made) => chinesePhrases.rewrite(words, made),
			longSentence: 60,
		},
		en: {
			reductions: [
				dropEnglishConnective,
				dropEnglishEmptyOpening,
				dropEnglishVagueTime,
				dropEnglishSource,
				dropEnglishTrailingSource,
				dropAsides,
				dropEnglishRelative,
				dropEnglishApposition,
				dropEnglishEmphasis,
			],
			furtherReductions: [dropEnglishScene, dropEnglishAfterthought],
			join: joinEnglish,
			rewrite: (words, made) => englishVerbs.rewrite(englishPhrases.rewrite(words, made), made),
			longSentence: 180,
		},
	};
}
