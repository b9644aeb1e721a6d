import { IdStream } from '../subword/idStream';
import { openTokenizer } from '../subword/openTokenizer';
import type { DecodeLine } from '../subword/subwordCommandLine';
import { partsOfLines } from '../subword/textParts';
import { readText } from '../textInput';
import { UsageError } from '../usageError';
import type { GroupContext } from './groupContext';

/** Digits that an id can have at most. */
const MAX_DIGITS = 10;

/** `subword decode`: each line of ids as text on a line. */
export async function subwordDecode(line: DecodeLine, { models, output, warn }: GroupContext): Promise<void> {
	const tokenizer = await openTokenizer(line.model, models);
	const ids = new IdStream(tokenizer, { skipSpecialTokens: line.skipSpecialTokens });
	const name = line.file ?? 'standard input';
	let lineNumber = 1;
	for await (const { text, isLast } of partsOfLines(withoutCommas(readText(line.file, warn)))) {
		const place = `line ${lineNumber} of ${name}`;
		for (const item of text.split(/\s+/u)) {
			if (item !== '') await output.write(ids.push(idOf(item, place)));
		}
		if (!isLast) continue;
		await output.write(`${ids.finish()}\n`);
		lineNumber++;
	}
}

/** The pieces of a text with blanks in place of the signs of JSON arrays. */
async function* withoutCommas(pieces: AsyncIterable<string>): AsyncGenerator<string> {
	for await (const piece of pieces) yield piece.replace(/[,[\]]/gu, ' ');
}

function idOf(item: string, place: string): number {
	if (item.length <= MAX_DIGITS && /^\d+$/u.test(item)) return Number(item);
	const shown = item.length > 20 ? `${item.slice(0, 20)}…` : item;
	throw new UsageError(`${place} has "${shown}", which is no id; write whole numbers parted by spaces or commas`);
}
