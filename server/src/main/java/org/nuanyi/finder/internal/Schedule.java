package org.nuanyi.finder.internal;

import java.util.Optional;
import org.nuanyi.core.hours.OpeningHours;

/**
 * Opening hours that many stations share.
 *
 * @param number dense, from 0; what the index knows them by
 * @param hours empty where nobody can say when: shown as 以现场公告为准
 */
record Schedule(int number, Optional<OpeningHours> hours) {}
