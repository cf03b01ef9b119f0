package org.nuanyi.finder.internal;

import org.nuanyi.core.hours.DatedHours;

/**
 * Opening hours that many stations share; with one-offs, those of one station.
 *
 * @param number dense, from 0; what the index knows them by
 * @param hours without hours where nobody can say when: shown as 以现场公告为准
 */
record Schedule(int number, DatedHours hours) {}
