import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { NlpError } from '../../errors';
import { decodeUtf8 } from '../../model/utf8';
import type {
	NormalizerDefinition,
	SentencePieceDefinition,
	SentencePieceEntry,
	SentencePieceKind,
	TrainerDefinition,
} from '../definition/sentencePieceDefinition';
import { DEFAULT_NORMALIZER, DEFAULT_TRAINER, MODEL_TYPES, PIECE_KINDS } from './modelProtoDefaults';

/** A shape whose fields can be written while it is read. */
type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** Reads the value of a field of one wire type into a message. */
interface FieldReader<Message> {
	readonly wire: WireType;
	readonly read: (message: Message, reader: BinaryReader) => void;
}

type FieldReaders<Message> = Readonly<Record<number, FieldReader<Message>>>;

interface MutableModel {
	readonly pieces: SentencePieceEntry[];
	readonly trainer: Writable<TrainerDefinition>;
	readonly normalizer: Writable<NormalizerDefinition>;
	denormalizer: Writable<NormalizerDefinition> | undefined;
	/** Whether the settings of the trainer, which come after the pieces, were there. */
	hasTrainer: boolean;
}

/**
 * Reads a SentencePiece `.model`: the message `ModelProto` of sentencepiece_model.proto in protobuf's binary format. Fields that
 * are not known are passed over.
 *
 * @param bytes content of the file
 * @param fileName for messages
 * @throws NlpError `model-malformed` where the bytes are no such message, are cut off or hold no pieces; names the file, the
 * byte and what to do.
 */
export function readSentencePieceModel(bytes: Uint8Array, fileName = 'model'): SentencePieceDefinition {
	const reader = new BinaryReader(bytes, decodeUtf8);
	const model: MutableModel = {
		pieces: [],
		trainer: { ...DEFAULT_TRAINER },
		normalizer: { ...DEFAULT_NORMALIZER },
		denormalizer: undefined,
		hasTrainer: false,
	};
	try {
		readMessage(reader, reader.len, model, modelFields);
	} catch (error) {
		throw malformed(fileName, reader, error instanceof Error ? error.message : String(error), error);
	}
	if (model.pieces.length === 0) {
		throw malformed(fileName, reader, 'it holds no pieces');
	}
	if (!model.hasTrainer) {
		throw malformed(fileName, reader, `it ends after ${model.pieces.length} pieces, without its trainer's settings`);
	}
	const { pieces, trainer, normalizer, denormalizer } = model;
	return denormalizer === undefined ? { pieces, trainer, normalizer } : { pieces, trainer, normalizer, denormalizer };
}

function malformed(fileName: string, reader: BinaryReader, what: string, cause?: unknown): NlpError {
	return new NlpError(
		'model-malformed',
		`${fileName} is no complete SentencePiece model: ${what}, at byte ${Math.min(reader.pos, reader.len)} of ${reader.len}. ` +
			'Choose a .model file that SentencePiece wrote, or get this one anew.',
		{ cause },
	);
}

/** Reads fields up to an end; a field of an unknown number or another wire type than expected is passed over. */
function readMessage<Message>(
	reader: BinaryReader,
	end: number,
	message: Message,
	fields: FieldReaders<Message>,
): void {
	while (reader.pos < end) {
		const [number, wire] = reader.tag();
		const field = number in fields ? fields[number] : undefined;
		if (field?.wire === wire) {
			field.read(message, reader);
		} else {
			reader.skip(wire, number);
		}
		if (reader.pos > end) {
			throw new RangeError(`a field ends at byte ${reader.pos}, its message at byte ${end}`);
		}
	}
}

/** Reads a message within another. */
function readNested<Message>(reader: BinaryReader, message: Message, fields: FieldReaders<Message>): void {
	const length = reader.uint32();
	if (reader.pos + length > reader.len) {
		throw new RangeError(`a message of ${length} bytes begins, but only ${reader.len - reader.pos} follow`);
	}
	readMessage(reader, reader.pos + length, message, fields);
}

function text<Message>(put: (message: Message, value: string) => void): FieldReader<Message> {
	return { wire: WireType.LengthDelimited, read: (message, reader) => put(message, reader.string()) };
}

function bool<Message>(put: (message: Message, value: boolean) => void): FieldReader<Message> {
	return { wire: WireType.Varint, read: (message, reader) => put(message, reader.bool()) };
}

function int<Message>(put: (message: Message, value: number) => void): FieldReader<Message> {
	return { wire: WireType.Varint, read: (message, reader) => put(message, reader.int32()) };
}

function float<Message>(put: (message: Message, value: number) => void): FieldReader<Message> {
	return { wire: WireType.Bit32, read: (message, reader) => put(message, reader.float()) };
}

const pieceFields: FieldReaders<Writable<SentencePieceEntry>> = {
	1: text((entry, piece) => (entry.piece = piece)),
	2: float((entry, score) => (entry.score = score)),
	3: int((entry, kind) => (entry.kind = PIECE_KINDS[kind] ?? unknownNumber('kind of piece', kind))),
};

const trainerFields: FieldReaders<Writable<TrainerDefinition>> = {
	3: int((trainer, type) => (trainer.modelType = MODEL_TYPES[type] ?? unknownNumber('type of model', type))),
	4: int((trainer, size) => (trainer.vocabularySize = size)),
	10: float((trainer, coverage) => (trainer.characterCoverage = coverage)),
	24: bool((trainer, behind) => (trainer.treatWhitespaceAsSuffix = behind)),
	35: bool((trainer, fallback) => (trainer.byteFallback = fallback)),
	40: int((trainer, id) => (trainer.unknownId = id)),
	41: int((trainer, id) => (trainer.beginId = id)),
	42: int((trainer, id) => (trainer.endId = id)),
	43: int((trainer, id) => (trainer.paddingId = id)),
	44: text((trainer, surface) => (trainer.unknownSurface = surface)),
};

const normalizerFields: FieldReaders<Writable<NormalizerDefinition>> = {
	1: text((normalizer, name) => (normalizer.name = name)),
	2: {
		wire: WireType.LengthDelimited,
		read: (normalizer, reader) => (normalizer.charsMap = reader.bytes().slice()),
	},
	3: bool((normalizer, adds) => (normalizer.addDummyPrefix = adds)),
	4: bool((normalizer, removes) => (normalizer.removeExtraWhitespaces = removes)),
	5: bool((normalizer, escapes) => (normalizer.escapeWhitespaces = escapes)),
};

const modelFields: FieldReaders<MutableModel> = {
	1: {
		wire: WireType.LengthDelimited,
		read: (model, reader) => {
			const entry = { piece: '', score: 0, kind: 'normal' as SentencePieceKind };
			readNested(reader, entry, pieceFields);
			model.pieces.push(entry);
		},
	},
	2: {
		wire: WireType.LengthDelimited,
		read: (model, reader) => {
			model.hasTrainer = true;
			readNested(reader, model.trainer, trainerFields);
		},
	},
	3: {
		wire: WireType.LengthDelimited,
		read: (model, reader) => readNested(reader, model.normalizer, normalizerFields),
	},
	5: {
		wire: WireType.LengthDelimited,
		read: (model, reader) => {
			model.denormalizer ??= { ...DEFAULT_NORMALIZER };
			readNested(reader, model.denormalizer, normalizerFields);
		},
	},
};

function unknownNumber(what: string, number: number): never {
	throw new Error(`${what} ${number} is not known`);
}
