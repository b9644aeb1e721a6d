import { inputFiles } from '../inputFiles';
import { answerDocuments } from '../jsonLines/answerDocuments';
import { openTokenizer } from '../subword/openTokenizer';
import { piecesOfDocument } from '../subword/piecesOfDocument';
import { PieceWriter } from '../subword/pieceWriter';
import type { EncodeLine } from '../subword/subwordCommandLine';
import { partsOfLines, partsOfWhole, portionsOf } from '../subword/textParts';
import { readText } from '../textInput';
import type { GroupContext } from './groupContext';

/** `subword encode`: the pieces of each line, of each file, or of each document of JSON lines, on a line. */
export async function subwordEncode(line: EncodeLine, context: GroupContext): Promise<void> {
	const { models, output, warn } = context;
	const tokenizer = await openTokenizer(line.model, models);
	if (line.jsonl) {
		const answer = piecesOfDocument(tokenizer, line);
		await answerDocuments({ settings: line.jsonl, sources: line, answer }, context);
		return;
	}
	const writer = new PieceWriter(tokenizer, line.format, output);
	for await (const file of inputFiles({ ...line, warn })) {
		const parts = line.whole ? partsOfWhole(portionsOf(file, warn)) : partsOfLines(readText(file.path, warn));
		for await (const part of parts) {
			await writer.write(tokenizer.encode(part.text, { specialTokens: line.specialTokens }), part);
		}
	}
}
