import type { StoryContext } from '@storybook/web-components-vite';
import { attributeOf } from './manifest.js';

/** What *Show code* shows: the markup that a page needs for a story, and not what Storybook puts around it. */
export function snippetOf(rendered: string, { args, component, parameters }: Pick<StoryContext, 'args' | 'component' | 'parameters'>): string {
  const story = new DOMParser().parseFromString(rendered, 'text/html').querySelector('.styled');
  const markup = (story?.innerHTML ?? rendered).replaceAll(/<!--[^]*?-->/g, '').replaceAll(/^\s*\n/gm, '');
  const lines = evenly(withAttributes(markup, String(component), args));
  if (parameters['session'] === false || /<annex-(?:checkout|session)\b/.test(markup)) return lines;
  return `<annex-session backend-url="…" session-url="…">\n${lines.replaceAll(/^/gm, '  ')}\n</annex-session>`;
}

function withAttributes(markup: string, tag: string, args: Readonly<Record<string, unknown>>): string {
  const attributes = Object.entries(args).flatMap(([name, value]) => {
    const attribute = attributeOf(tag, name);
    if (attribute === null || value === '' || (value !== true && typeof value !== 'string')) return [];
    return [value === true ? attribute : `${attribute}="${value}"`];
  });
  return attributes.length === 0 ? markup : markup.replace(`<${tag}`, `<${tag} ${attributes.join(' ')}`);
}

/** Without the indentation that all lines have. */
function evenly(text: string): string {
  const lines = text.trimEnd().split('\n');
  const indents = lines.slice(lines[0]?.startsWith(' ') ? 0 : 1).map((line) => line.search(/\S/)).filter((indent) => indent >= 0);
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => (line.startsWith(' ') ? line.slice(common) : line)).join('\n').trim();
}
