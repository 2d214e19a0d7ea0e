/**
 * A page of `docs/` as Storybook shows it: what it says of another page leads to that page here. A page stands at
 * *Guides*, under a title that its file's name is the slug of.
 */
export function guide(text: string): string {
  return text.replace(/\]\((?:\.\.\/|docs\/)?([\w-]+)\.md(?:#[\w-]*)?\)/g, (_link, name: string) => `](?path=/docs/${guideId(name)})`);
}

/** Storybook's id of the page made of a file. */
export const guideId = (name: string): string => `guides-${name.toLowerCase()}--docs`;
