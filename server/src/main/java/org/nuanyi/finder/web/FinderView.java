package org.nuanyi.finder.web;

import java.util.List;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.PageAddress;

/**
 * The page that finds stations.
 *
 * @param at the place that was typed, and
 * @param unit the code of the subdistrict that was chosen, kept in the form of the filters; either
 *     may be empty
 * @param prototypes for the list that a phone makes itself
 */
record FinderView(
        Frame frame,
        String at,
        String unit,
        List<HourChoice> hours,
        List<Chip> chips,
        Results results,
        List<PlaceLink> places,
        Prototypes prototypes,
        PageAddress address) {}
