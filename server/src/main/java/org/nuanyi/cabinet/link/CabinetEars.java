package org.nuanyi.cabinet.link;

import java.util.List;

/** Who hears what cabinets say. */
public interface CabinetEars {

    /**
     * Whether this password lets the cabinet in now. Asked where the line ends here; a broker knows
     * by {@link CabinetLink#admit}. May wait.
     */
    boolean admits(String cabinet, String password);

    /**
     * Something said.
     *
     * @param channel the cabinet's own topic that it came by
     * @param payload at most 65,536 bytes, as they came
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Saying(Channel channel, byte[] payload) {}

    /**
     * A cabinet said something, and what else it said before that was heard; in this order. Of one
     * cabinet one call after the other, of several at once, on virtual threads. May wait: what
     * follows waits with the cabinet, not here. If it throws nothing of it was heard, and the
     * cabinet says it again some time.
     *
     * @param said never empty
     */
    void hear(String cabinet, List<Saying> said);
}
