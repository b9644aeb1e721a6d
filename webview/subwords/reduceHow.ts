import { stepCount } from './traceSteps';
import type { SubwordsMessage } from './subwordsMessage';
import type { ExplanationTarget, HowState, SubwordsState } from './subwordsState';

type HowMessage = Extract<SubwordsMessage, { type: `explanation${string}` | `how${string}` }>;

/** The tab after a message about how a word comes to its pieces. */
export function explanationReduced(state: SubwordsState, message: HowMessage): SubwordsState {
	const how = howReduced(state.how, message);
	return how === state.how ? state : { ...state, how };
}

function howReduced(how: HowState, message: HowMessage): HowState {
	switch (message.type) {
		case 'howToggled':
			return { ...how, open: !how.open };
		case 'howStepped': {
			const last = stepCount(how.data?.explanation.traces ?? []);
			return { ...how, step: Math.max(0, Math.min(message.step, last)) };
		}
		case 'explanationRequested':
			return { ...how, asked: message.target, load: 'loading' };
		case 'explanationLoaded':
			return isAsked(how, message.target) ? explained(how, message.answer) : how;
		case 'explanationFailed':
			return isAsked(how, message.target) ? { ...how, load: 'failed', message: message.message } : how;
	}
}

/** The replay goes on where it was when only the text around the word changed. */
function explained(how: HowState, answer: NonNullable<HowState['data']>): HowState {
	const [before, after] = [how.data?.explanation, answer.explanation];
	const isSame = before?.text === after.text && before.vocabulary === after.vocabulary;
	return { ...how, load: 'loaded', message: '', data: answer, step: isSame ? how.step : 0 };
}

function isAsked({ asked }: HowState, target: ExplanationTarget): boolean {
	return asked?.scopeId === target.scopeId && asked.vocabulary === target.vocabulary && asked.offset === target.offset;
}
