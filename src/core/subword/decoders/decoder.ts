/** Turns pieces step by step into text; what it gives is joined without anything in between. */
export type Decoder = (pieces: readonly string[]) => readonly string[];

/** Decoders one after another. */
export function decoderSequence(decoders: readonly Decoder[]): Decoder {
	return pieces => decoders.reduce((decoded, decoder) => decoder(decoded), pieces);
}
