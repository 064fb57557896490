import { self } from '../messages/self';
import { answerTies, type TieAdvice, type TieQuestion } from '../messages/tie';
import { pauseOn, pauses } from './pauses';

/**
 * Judges ties by the list in force, and answers content scripts that ask about one. During a pause nothing is
 * said of any.
 */
export function judgeTies(
  list: { ready(): Promise<unknown> },
  checker: { tie(asked: TieQuestion): Promise<TieAdvice | undefined> },
): (asked: TieQuestion, host: string) => Promise<TieAdvice | undefined> {
  const judge = async (asked: TieQuestion, host: string) => {
    if (pauseOn(host, await pauses())) return undefined;
    await list.ready();
    return checker.tie(asked);
  };
  answerTies(judge, self);
  return judge;
}
