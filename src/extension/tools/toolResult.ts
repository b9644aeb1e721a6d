import { LanguageModelTextPart, LanguageModelToolResult } from 'vscode';
import type { CancellationToken, LanguageModelToolTokenizationOptions } from 'vscode';
import type { ToolAnswer, ToolItem } from './toolAnswer';

/** Where nobody says how many tokens there may be, an answer has no more code units. */
const MAX_CODE_UNITS = 100_000;

/** The two parts of a result. */
interface Parts {
	readonly text: string;
	readonly json: string;
}

/** A result as long as there is room for: a text to be read, and JSON with exact places. Items that do not fit are left out, with a note. */
export async function toolResult(
	answer: ToolAnswer,
	options: LanguageModelToolTokenizationOptions | undefined,
	token: CancellationToken,
): Promise<LanguageModelToolResult> {
	const sizeOf = async ({ text, json }: Parts): Promise<number> =>
		options
			? (await options.countTokens(text, token)) + (await options.countTokens(json, token))
			: text.length + json.length;
	const room = options?.tokenBudget ?? MAX_CODE_UNITS;
	const { text, json } = await longestWithin(answer, async parts => (await sizeOf(parts)) <= room);
	return new LanguageModelToolResult([new LanguageModelTextPart(text), new LanguageModelTextPart(json)]);
}

/** The parts with as many items as fit, the first ones; with none, where not even one does. */
async function longestWithin(answer: ToolAnswer, fits: (parts: Parts) => Promise<boolean>): Promise<Parts> {
	const whole = partsOf(answer, answer.items.length);
	if (await fits(whole)) return whole;
	let low = 0;
	let high = answer.items.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (await fits(partsOf(answer, middle))) low = middle;
		else high = middle - 1;
	}
	return partsOf(answer, Math.max(0, low));
}

function partsOf(answer: ToolAnswer, count: number): Parts {
	const items = answer.items.slice(0, count);
	const notes = [...(answer.notes ?? []), ...shortened(answer, answer.items.at(count))];
	const text = [answer.head, ...items.map(item => item.text), ...notes.map(note => `Note: ${note}`)].join('\n');
	const { engine, facts, kind } = answer;
	const data = { engine, ...facts, [kind]: items.map(item => item.data), ...(notes.length > 0 && { notes }) };
	return { text, json: JSON.stringify(data) };
}

/** Says what is missing, from the first item that is. */
function shortened({ kind, items }: ToolAnswer, next: ToolItem | undefined): readonly string[] {
	if (!next) return [];
	const count = items.indexOf(next);
	const rest = next.line === undefined ? 'Ask about less text.' : `Go on with “startLine” ${next.line} for the rest.`;
	return [`Shortened to fit the token budget: the first ${count} of ${items.length} ${kind} are given. ${rest}`];
}
