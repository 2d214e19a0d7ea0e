import type { Need } from './options.js';
import { topics, type Topic, type TopicName } from './topics.js';
import type { World } from './world.js';

/** One rule of the contract, and how to try it. Each starts afresh, with a token of its own. */
export interface Case {
  /** `topic.name`; stable, so that others can refer to it. */
  readonly id: string;
  readonly topic: Topic;
  readonly title: string;
  readonly needs: readonly Need[];
  /** Throws where the backend does not keep the rule. */
  run(world: World): Promise<void>;
}

type Rule = Omit<Case, 'id' | 'topic'>;

/** The cases of one topic, by their names. */
export const topic = (name: TopicName, cases: Readonly<Record<string, Rule>>): readonly Case[] =>
  Object.entries(cases).map(([id, each]) => ({ id: `${name}.${id}`, topic: topics[name], ...each }));

export const rule = (title: string, run: Case['run'], ...needs: readonly Need[]): Rule => ({ title, run, needs });
