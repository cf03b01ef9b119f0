package org.nuanyi.fund;

import org.nuanyi.core.Named;

/** Whose money it is. One station may have several. */
public enum Source implements Named {
    CITY("city", "市级", "City"),
    DISTRICT("district", "区级", "District"),
    STREET("street", "街道", "Subdistrict"),
    HOST("host", "承建单位", "Host");

    private final Words words;

    Source(String id, String chinese, String english) {
        this.words = new Words(id, chinese, english);
    }

    @Override
    public Words words() {
        return words;
    }
}
