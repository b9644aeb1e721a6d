import type { SegmentationStandard } from '../core/doc/analysisSettings';
import type { LanguageSetting } from '../core/text/language';

/** What `--lang` takes. */
export const LANGUAGE_SETTINGS: readonly LanguageSetting[] = ['zh', 'en', 'auto'];

/** What `--standard` takes. */
export const STANDARDS: readonly SegmentationStandard[] = ['pku', 'ud'];

/** Where text comes from. */
export interface TextSources {
	/** Files, folders, `-` for standard input; standard input where none is named. */
	readonly paths: readonly string[];
	/** Name patterns of the files that are read in folders; empty for every text file. */
	readonly include: readonly string[];
}

/** The options of every command that reads {@link TextSources} in a language. */
export const TEXT_OPTIONS = {
	lang: { type: 'string', default: 'auto' },
	include: { type: 'string', multiple: true, default: [] as string[] },
	help: { type: 'boolean', short: 'h', default: false },
} as const;
