import type { JSHandle, Page } from 'playwright';

type Told = readonly { readonly status?: string; readonly message?: string; readonly title?: string }[];

interface Channel {
  /** What was told with an event when it came last. */
  last(event: string): Told | undefined;
  emit(event: string, about: object): void;
}

type StoryWindow = Window & { ['__STORYBOOK_ADDONS_CHANNEL__']?: Channel };

/** What was told, by event. */
type Heard = Readonly<Record<string, Told | undefined>>;

const failures = ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing'];
const events = [...failures, 'storyFinished'];

/** Puts another story in the place of the one that a page shows. Returns what the page has heard until then, which is not about it. */
export const select = (page: Page, story: string): Promise<JSHandle<Heard>> =>
  page.evaluateHandle(({ storyId, events }) => {
    const { ['__STORYBOOK_ADDONS_CHANNEL__']: channel } = window as StoryWindow;
    const heard = Object.fromEntries(events.map((event) => [event, channel?.last(event)]));
    const { data, pending } = window.annexWitness;
    data.clear();
    pending.clear();
    channel?.emit('setCurrentStory', { storyId, viewMode: 'story' });
    return heard;
  }, { storyId: story, events });

/** Waits for the channel's word about the story. Throws where it failed. */
export async function storyFinished(page: Page, before?: JSHandle<Heard>): Promise<void> {
  const told = await page.waitForFunction(({ before, failures }) => {
    const { ['__STORYBOOK_ADDONS_CHANNEL__']: channel } = window as StoryWindow;
    const latest = (event: string) => (channel?.last(event) === before?.[event] ? undefined : channel?.last(event)?.[0]);
    for (const event of failures) {
      const about = latest(event);
      if (about) return `${event}: ${about.message ?? about.title ?? ''}`;
    }
    return latest('storyFinished')?.status;
  }, { before, failures }, { polling: 50 });
  const status = await told.jsonValue();
  if (status !== 'success') throw new Error(status);
}
