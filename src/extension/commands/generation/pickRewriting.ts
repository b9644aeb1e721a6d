import { QuickPickItemKind, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { REWRITE_INSTRUCTIONS } from '../../../generation/rewriteInstructions';
import type { RewriteGoal } from '../../../generation/rewriteInstructions';

interface Item extends QuickPickItem {
	readonly instruction?: string;
}

/** The longest wish that a person writes, in code units. */
const LONGEST_WISH = 2000;

/** What is to become of a text, in the words of the prompt; undefined where nothing was chosen. */
export async function pickRewriting(): Promise<string | undefined> {
	const labels: Readonly<Record<RewriteGoal, string>> = {
		clearer: l10n.t('Clearer'),
		shorter: l10n.t('Shorter'),
		longer: l10n.t('In more detail'),
		formal: l10n.t('More formal'),
		casual: l10n.t('Friendlier'),
		simpler: l10n.t('In simple words'),
		grammar: l10n.t('Correct spelling and grammar'),
	};
	const items: Item[] = Object.entries(labels).map(([goal, label]) => ({
		label,
		instruction: REWRITE_INSTRUCTIONS[goal as RewriteGoal],
	}));
	const other: Item = { label: l10n.t('Otherwise…'), detail: l10n.t('In words of your own') };
	const separator: Item = { label: '', kind: QuickPickItemKind.Separator };
	const placeHolder = l10n.t('How is the text to be rewritten?');
	const picked = await window.showQuickPick([...items, separator, other], { placeHolder });
	return picked && (picked.instruction ?? askForWish());
}

/** The instruction that a caller of the command means: a goal by its name, or words. */
export function givenRewriting(given: unknown): string | undefined {
	if (typeof given !== 'string' || given.trim() === '') return undefined;
	return Object.hasOwn(REWRITE_INSTRUCTIONS, given) ? REWRITE_INSTRUCTIONS[given as RewriteGoal] : given;
}

async function askForWish(): Promise<string | undefined> {
	const wish = await window.showInputBox({
		title: l10n.t('Rewrite'),
		prompt: l10n.t('What is to become of the text, for example: as a list of steps'),
		validateInput: written => (written.length > LONGEST_WISH ? l10n.t('Say it in fewer words.') : undefined),
	});
	const trimmed = wish?.trim();
	return trimmed === '' ? undefined : trimmed;
}
