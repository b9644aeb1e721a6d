import { l10n } from 'vscode';
import { rewriteText } from '../../../generation/rewriteText';
import { abortOf } from '../../generation/abortOf';
import type { Generators } from '../../generation/generators';
import type { Prompts } from '../../generation/prompts';
import type { Rewriting, Rewritings } from '../../generation/rewritings';
import { showError, showInformation, showWarning } from '../../notices';
import type { TextGenerator } from '../../../generation/textGenerator';
import type { Target, Targets } from '../../target';
import { rangeOfSpan } from '../../text/ranges';
import type { Command } from '../command';
import { watchedWork } from '../watchedWork';
import { givenRewriting, pickRewriting } from './pickRewriting';

export interface RewritePorts {
	readonly generators: Generators;
	readonly prompts: Prompts;
	readonly rewritings: Rewritings;
	readonly targets: Targets;
}

/** Has the selection written anew by the language model, and shows both beside each other; the text changes only on a word. */
export function rewriteSelection(ports: RewritePorts): Command {
	return {
		id: 'nlpLens.generation.rewrite',
		run: async given => {
			const target = ports.targets.selection();
			if (!target) {
				void showInformation(l10n.t('Select the text that is to be rewritten.'));
				return undefined;
			}
			try {
				const generator = await generatorOrAsk(ports.generators);
				if (!generator) return undefined;
				const instruction = givenRewriting(given) ?? (await pickRewriting());
				return instruction === undefined ? undefined : await rewrite(ports, generator, target, instruction);
			} catch (error) {
				const message = ports.generators.describe(error);
				if (message !== '') void showError(message);
				return undefined;
			}
		},
	};
}

/** Puts the text that is shown beside the old one in its place. */
export function acceptRewriting({ rewritings }: RewritePorts): Command {
	return { id: 'nlpLens.generation.acceptRewriting', run: () => accept(rewritings) };
}

/** Nothing but a language model rewrites: where none is chosen, one may be. */
async function generatorOrAsk(generators: Generators): Promise<TextGenerator | undefined> {
	const chosen = await generators.chosen();
	if (chosen) return chosen;
	const choose = l10n.t('Choose Language Model…');
	const needed = l10n.t('A language model is needed to rewrite text; the built-in engines cannot.');
	return (await showInformation(needed, choose)) === choose ? generators.choose() : undefined;
}

/** @returns the new text, for callers of the command; undefined where it was stopped. */
async function rewrite(
	{ generators, prompts, rewritings }: RewritePorts,
	generator: TextGenerator,
	{ document, span }: Target,
	instruction: string,
): Promise<string | undefined> {
	const original = document.getText(rangeOfSpan(document, span));
	const rewriting = await rewritings.begin({ document, span, original, engine: generator.engine });
	try {
		await watchedWork(l10n.t('{0} is writing', generator.engine), async (token, report) => {
			const stop = abortOf(token);
			const onPart = (part: number, of: number): void =>
				report(l10n.t('part {0} of {1}', part.toLocaleString(), of.toLocaleString()));
			const fill: Prompts['messages'] = (name, values) => prompts.messages(name, values);
			try {
				for await (const piece of rewriteText(original, instruction, {
					generator,
					fill,
					signal: stop.signal,
					onPart,
				})) {
					rewriting.add(piece);
				}
			} finally {
				stop.dispose();
			}
		});
	} catch (error) {
		// What is not whole is not for accepting.
		await rewritings.close(rewriting);
		const message = generators.describe(error);
		if (message !== '') void showError(message);
		return undefined;
	}
	rewriting.finish();
	void offer(rewritings, rewriting);
	return rewriting.text;
}

async function offer(rewritings: Rewritings, rewriting: Rewriting): Promise<void> {
	const replace = l10n.t('Replace');
	const discard = l10n.t('Discard');
	const question = l10n.t('{0} has written the text anew. Replace the old one?', rewriting.engine);
	const answer = await showInformation(question, replace, discard);
	if (rewritings.current !== rewriting) return;
	if (answer === replace) await accept(rewritings);
	else if (answer === discard) await rewritings.close(rewriting);
}

async function accept(rewritings: Rewritings): Promise<boolean> {
	const { current } = rewritings;
	if (!current?.isFinished) {
		void showInformation(l10n.t('There is no rewritten text to put in.'));
		return false;
	}
	if (await rewritings.accept(current)) return true;
	void showWarning(
		l10n.t('The text was changed meanwhile, so nothing was replaced. Copy what you need from the right side.'),
	);
	return false;
}
