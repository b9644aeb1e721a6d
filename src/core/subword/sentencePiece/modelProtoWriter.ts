import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { encodeUtf8 } from '../../model/utf8';
import type {
	NormalizerDefinition,
	SentencePieceDefinition,
	SentencePieceEntry,
	TrainerDefinition,
} from '../definition/sentencePieceDefinition';
import { DEFAULT_TRAINER, MODEL_TYPES, PIECE_KINDS } from './modelProtoDefaults';

/** The bytes of a `.model` file that SentencePiece loads: the message `ModelProto` in protobuf's binary format. */
export function writeSentencePieceModel(definition: SentencePieceDefinition): Uint8Array {
	const writer = new BinaryWriter(encodeUtf8);
	for (const entry of definition.pieces) {
		writer.tag(1, WireType.LengthDelimited).fork();
		writePiece(writer, entry);
		writer.join();
	}
	writer.tag(2, WireType.LengthDelimited).fork();
	writeTrainer(writer, definition.trainer, definition.pieces);
	writer.join();
	writer.tag(3, WireType.LengthDelimited).fork();
	writeNormalizer(writer, definition.normalizer);
	writer.join();
	if (definition.denormalizer !== undefined) {
		writer.tag(5, WireType.LengthDelimited).fork();
		writeNormalizer(writer, definition.denormalizer);
		writer.join();
	}
	return writer.finish();
}

function writePiece(writer: BinaryWriter, { piece, score, kind }: SentencePieceEntry): void {
	writer.tag(1, WireType.LengthDelimited).string(piece);
	writer.tag(2, WireType.Bit32).float(score);
	if (kind !== 'normal') {
		writer.tag(3, WireType.Varint).int32(numberOf(PIECE_KINDS, kind));
	}
}

function writeTrainer(writer: BinaryWriter, trainer: TrainerDefinition, pieces: readonly SentencePieceEntry[]): void {
	writer.tag(3, WireType.Varint).int32(numberOf(MODEL_TYPES, trainer.modelType));
	writer.tag(4, WireType.Varint).int32(trainer.vocabularySize);
	writer.tag(10, WireType.Bit32).float(trainer.characterCoverage);
	writer.tag(24, WireType.Varint).bool(trainer.treatWhitespaceAsSuffix);
	writer.tag(35, WireType.Varint).bool(trainer.byteFallback);
	const reserved = [trainer.unknownId, trainer.beginId, trainer.endId, trainer.paddingId];
	reserved.forEach((id, i) => writer.tag(40 + i, WireType.Varint).int32(id));
	if (trainer.unknownSurface !== DEFAULT_TRAINER.unknownSurface) {
		writer.tag(44, WireType.LengthDelimited).string(trainer.unknownSurface);
	}
	// SentencePiece finds the reserved pieces by these names.
	reserved.forEach((id, i) => {
		if (id >= 0 && id < pieces.length) {
			writer.tag(45 + i, WireType.LengthDelimited).string(pieces[id].piece);
		}
	});
}

function writeNormalizer(writer: BinaryWriter, normalizer: NormalizerDefinition): void {
	writer.tag(1, WireType.LengthDelimited).string(normalizer.name);
	writer.tag(2, WireType.LengthDelimited).bytes(normalizer.charsMap);
	writer.tag(3, WireType.Varint).bool(normalizer.addDummyPrefix);
	writer.tag(4, WireType.Varint).bool(normalizer.removeExtraWhitespaces);
	writer.tag(5, WireType.Varint).bool(normalizer.escapeWhitespaces);
}

function numberOf<Name>(names: Readonly<Record<number, Name | undefined>>, name: Name): number {
	return Number(Object.keys(names).find(number => names[Number(number)] === name));
}
