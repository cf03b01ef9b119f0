/**
 * Finds the nearest stations on the phone itself. The page loads this when a position is at hand;
 * whoever embeds it elsewhere imports the same file.
 */
export { takeAround, type Around, type Take } from './around';
export { cellOf, cellsWithin, sightMetres } from './cell';
export { hoursAt, wallMinute } from './hours';
export { nearest, type Found, type NearestQuery } from './nearest';
export { readPack, readSchedules, type Pack, type PackJson, type Station } from './pack';
export { takePack } from './take';
