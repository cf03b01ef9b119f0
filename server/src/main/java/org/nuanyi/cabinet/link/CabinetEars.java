package org.nuanyi.cabinet.link;

/** Who hears what cabinets say. */
public interface CabinetEars {

    /**
     * Whether this password lets the cabinet in now. Asked where the line ends here; a broker knows
     * by {@link CabinetLink#admit}. May wait.
     */
    boolean admits(String cabinet, String password);

    /**
     * A cabinet said something; it is the cabinet's own topic that it came by. Of one cabinet one
     * after the other, of several at once, on virtual threads. May wait: what follows waits with
     * the cabinet, not here. If it throws the cabinet was not heard, and says it again some time.
     *
     * @param payload at most 65,536 bytes, as they came
     */
    void hear(String cabinet, Channel channel, byte[] payload);
}
