import type { WritingMessage } from './answersMessage';
import type { AnswersState, WrittenState } from './answersState';

/** The tab after a message about the language model's answer. */
export function reduceWriting(state: AnswersState, message: WritingMessage): AnswersState {
	const { written } = state;
	switch (message.type) {
		case 'engineTold':
			return withWriting({ ...state, engine: message.engine });
		case 'engineChosen':
			return state.engine === undefined
				? state
				: withWriting({ ...state, engine: { ...state.engine, engine: message.engine } });
		case 'stopped':
			return isUnderWay(written) ? { ...state, written: { ...written, state: 'stopped' } } : state;
		case 'again':
			return written === undefined ? state : { ...state, written: wanted(state.runs + 1), runs: state.runs + 1 };
		default:
			// What is told of an earlier answer, or of one that was stopped, concerns nobody.
			return isUnderWay(written) && written.run === message.run ? { ...state, written: told(written, message) } : state;
	}
}

/** The tab in which the language model is to answer, if it is the one that does and there is anything to answer from. */
export function withWriting(state: AnswersState): AnswersState {
	const { data, engine, load, written } = state;
	if (engine?.engine !== 'languageModel') return written === undefined ? state : { ...state, written: undefined };
	const hasPassages = (data?.answers.passages?.length ?? 0) > 0;
	if (written !== undefined || load.kind !== 'loaded' || !hasPassages) return state;
	return { ...state, written: wanted(state.runs + 1), runs: state.runs + 1 };
}

function wanted(run: number): WrittenState {
	return { run, state: 'wanted', text: '', written: undefined, failure: '' };
}

function told(written: WrittenState, message: Extract<WritingMessage, { readonly run: number }>): WrittenState {
	switch (message.type) {
		case 'began':
			return { ...written, state: 'writing' };
		case 'pieceTold':
			return { ...written, text: written.text + message.piece };
		case 'ended':
			return { ...written, state: 'done', text: message.written.text, written: message.written };
		case 'failed':
			return { ...written, state: 'failed', failure: message.message };
	}
}

function isUnderWay(written: WrittenState | undefined): written is WrittenState {
	return written?.state === 'wanted' || written?.state === 'writing';
}
