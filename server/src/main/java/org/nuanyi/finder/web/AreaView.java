package org.nuanyi.finder.web;

import java.util.List;
import org.nuanyi.kernel.page.Frame;
import org.nuanyi.kernel.page.PageAddress;

/**
 * All stations of a subdistrict.
 *
 * @param place the name of the subdistrict
 * @param open how many are open now
 * @param time the moment the states are true for: 2026年11月24日 周二 05:10
 * @param linkedData the same for search engines, as JSON-LD
 */
record AreaView(
        Frame frame,
        PageAddress address,
        String code,
        String place,
        int open,
        String time,
        List<AreaStation> stations,
        String linkedData) {}
