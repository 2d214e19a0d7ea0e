import type { Import } from './imports.js';
import type { Door, Room } from './rooms.js';
import type { SourceFiles } from './source-files.js';

/** What goes through a wall, as sentences; none is right. */
export function forbiddenImports(files: SourceFiles, imports: readonly Import[], rooms: readonly Room[]): string[] {
  const homeless = [...files.keys()].filter((path) => !roomOf(path, rooms)).map((path) => `${path} stands in no room`);
  return homeless.concat(imports.flatMap((one) => wallOf(one, rooms)));
}

function wallOf(one: Import, rooms: readonly Room[]): string[] {
  const room = roomOf(one.from, rooms);
  if (room === undefined || (roomOf(one.to, rooms) === room && sameFolder(room, one)) || room.doors.some((door) => lets(door, one))) return [];
  return [`${one.from}:${one.line} imports ${one.kind === 'static' ? '' : `(${one.kind}) `}${one.to}, to which ${room.room} has no door`];
}

/** The most exact room that a path fits. */
function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms.filter(({ room }) => fits(room, path)).sort((a, b) => b.room.length - a.room.length)[0];
}

/** Where the name of a room holds a star, every folder that fits is a room of its own. */
function sameFolder({ room }: Room, { from, to }: Import): boolean {
  const folder = pattern(room).exec(from)?.[0];
  return folder !== undefined && to.startsWith(folder);
}

function lets(door: Door, { to, kind }: Import): boolean {
  if (typeof door === 'string') return fits(door, to);
  return door.only === kind && fits(door.to, to);
}

function fits(path: string, candidate: string): boolean {
  return pattern(path).test(candidate);
}

/** A folder and a package stand for all that is below them, a file for itself. */
function pattern(path: string): RegExp {
  const [before, ...after] = path.replaceAll('.', '\\.').replaceAll('*', '[^/]+').split('<name>');
  const names = after.length === 0 ? before : `${before}(?<name>[^/]+)${after.join('\\k<name>')}`;
  return new RegExp(`^${names}${/[/:]$/.test(path) ? '' : path.endsWith('.ts') ? '$' : '(?=/|$)'}`);
}
