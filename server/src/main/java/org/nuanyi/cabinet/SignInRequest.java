package org.nuanyi.cabinet;

import java.util.Optional;

/**
 * That somebody wants to open cabinets by phone.
 *
 * @param number of their card, as typed
 * @param phoneEnd last four digits of their telephone number, which only the register checks
 * @param wechat who they are for WeChat, by {@link MemberPhones#wechat}; empty outside of it
 * @param network the request comes from
 */
public record SignInRequest(
        String number, String phoneEnd, Optional<String> wechat, String network) {

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "SignInRequest";
    }
}
