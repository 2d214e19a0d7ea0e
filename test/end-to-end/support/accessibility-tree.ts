import type { Page } from 'playwright';

interface Value {
  readonly value?: string | number | boolean;
}

interface AxNode {
  readonly backendDOMNodeId?: number;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
}

const controls = ['button', 'link', 'textbox', 'searchbox', 'combobox', 'spinbutton', 'checkbox', 'radio', 'switch', 'menuitem', 'option', 'slider', 'tab'];
const groups = ['region', 'group', 'radiogroup', 'dialog', 'alertdialog', 'menu', 'listbox', 'navigation', 'complementary', 'table'];
const checkable = ['checkbox', 'radio', 'switch'];

/** What is wrong with the page as assistive technology is given it: names, states, descriptions of errors, headings and landmarks. */
export async function treeProblems(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  const seen = nodes.filter(({ ignored }) => !ignored);
  const free = await Promise.all(seen.map(async (node) => {
    if (roleOf(node) !== 'group' || node.backendDOMNodeId === undefined) return false;
    // An address and what can be unfolded are groups of HTML's own, which nobody names.
    const described = await session.send('DOM.describeNode', { backendNodeId: node.backendDOMNodeId });
    return ['address', 'details'].includes(described.node.localName);
  }));
  await session.detach();
  return [...seen.filter((_, at) => !free[at]).flatMap(nodeProblems), ...headingProblems(seen), ...landmarkProblems(seen)];
}

const roleOf = ({ role }: AxNode): string => String(role?.value ?? '');
const nameOf = ({ name }: AxNode): string => String(name?.value ?? '').trim();
const propertyOf = ({ properties = [] }: AxNode, name: string): unknown => properties.find((each) => each.name === name)?.value.value;

function nodeProblems(node: AxNode): string[] {
  const role = roleOf(node);
  const what = `${role} "${nameOf(node)}"`;
  const problems: string[] = [];
  if ([...controls, ...groups].includes(role) && nameOf(node) === '') problems.push(`${role} without a name`);
  if (checkable.includes(role) && propertyOf(node, 'checked') === undefined) problems.push(`${what} does not say whether it is checked`);
  if (role === 'button' && propertyOf(node, 'hasPopup') === 'menu' && propertyOf(node, 'expanded') === undefined) problems.push(`${what} does not say whether its menu is open`);
  if (role === 'spinbutton' && (propertyOf(node, 'valuemin') === undefined || propertyOf(node, 'valuemax') === undefined)) problems.push(`${what} has no bounds`);
  if (propertyOf(node, 'invalid') === 'true' && !node.description?.value) problems.push(`${what} is wrong and does not say why`);
  return problems;
}

/** One heading of the first level, and none that skips one. */
function headingProblems(nodes: readonly AxNode[]): string[] {
  const headings = nodes.filter((node) => roleOf(node) === 'heading');
  const levels = headings.map((node) => Number(propertyOf(node, 'level')));
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : [`${levels.filter((level) => level === 1).length} headings of the first level`]),
    ...headings.flatMap((node, at) => (nameOf(node) === '' ? ['heading without words'] : levels[at]! > (levels[at - 1] ?? 0) + 1 ? [`heading "${nameOf(node)}" of level ${levels[at]} after one of level ${levels[at - 1] ?? 0}`] : [])),
  ];
}

/** One main part, one banner, and no two of a kind with the same name. */
function landmarkProblems(nodes: readonly AxNode[]): string[] {
  const count = (role: string) => nodes.filter((node) => roleOf(node) === role).length;
  const named = nodes.filter((node) => ['navigation', 'region', 'form', 'complementary'].includes(roleOf(node))).map((node) => `${roleOf(node)} "${nameOf(node)}"`);
  return [
    ...['main', 'banner'].flatMap((role) => (count(role) === 1 ? [] : [`${count(role)} of role ${role}`])),
    ...named.filter((each, at) => named.indexOf(each) !== at).map((each) => `${each} twice`),
  ];
}
