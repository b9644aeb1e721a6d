import type { Event } from 'vscode';
import type { PromptName, PromptVariables } from '../../generation/promptVariables';
import type { GenerationMessage, TextGenerator } from '../../generation/textGenerator';

/** The language model of the user's, as features see it: chosen once, remembered, and asked by commands only. */
export interface GeneratorService {
	/** What the chosen model is called; undefined: the built-in engines answer. Asks nobody. */
	readonly engine: string | undefined;
	/** Another model was chosen, or the chosen one came or went. */
	readonly onDidChange: Event<void>;
	/**
	 * The chosen model; undefined where the built-in engines are chosen, or nothing is. Sends nothing and shows nothing:
	 * what a person has to agree to is asked at the first text that is generated.
	 * @throws GenerationError `model-missing` or `unreachable` where the chosen one is not there now, `not-permitted` where
	 * the user refused in this session that it be asked
	 */
	chosen(): Promise<TextGenerator | undefined>;
	/** Has the user choose; undefined where the built-in engines were chosen, or nothing. */
	choose(): Promise<TextGenerator | undefined>;
	/**
	 * What to tell the user of an error that a generator threw, in the language of the interface and with what to do; the
	 * cause goes to the log. Empty for `cancelled`: then there is nothing to tell.
	 */
	describe(error: unknown): string;
}

/** The prompts, as features see them: the user's own where there are any, else those that ship. */
export interface PromptService {
	/**
	 * What a model is to read.
	 * @throws Error that names file and line, where a template of the user's cannot be read
	 */
	messages<N extends PromptName>(name: N, values: PromptVariables[N]): Promise<readonly GenerationMessage[]>;
}
