/** Everything that finds and shows, in one piece. */
export { takePack, wallMinute } from '../pack';
export { findAround, makeList, showAge } from './list';
