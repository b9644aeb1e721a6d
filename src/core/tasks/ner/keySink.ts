/** Takes the keys of a position's features. */
export interface KeySink {
	add(key: number): void;
}
