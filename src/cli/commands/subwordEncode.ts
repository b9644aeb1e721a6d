import { inputFiles } from '../inputFiles';
import { openTokenizer } from '../subword/openTokenizer';
import { PieceWriter } from '../subword/pieceWriter';
import type { EncodeLine } from '../subword/subwordCommandLine';
import { partsOfLines, partsOfWhole, portionsOf } from '../subword/textParts';
import { readText } from '../textInput';
import type { GroupContext } from './groupContext';

/** `subword encode`: the pieces of each line, or of each file, on a line. */
export async function subwordEncode(line: EncodeLine, { models, output, warn }: GroupContext): Promise<void> {
	const tokenizer = await openTokenizer(line.model, models);
	const writer = new PieceWriter(tokenizer, line.format, output);
	for await (const file of inputFiles({ ...line, warn })) {
		const parts = line.whole ? partsOfWhole(portionsOf(file, warn)) : partsOfLines(readText(file.path, warn));
		for await (const part of parts) {
			await writer.write(tokenizer.encode(part.text, { specialTokens: line.specialTokens }), part);
		}
	}
}
