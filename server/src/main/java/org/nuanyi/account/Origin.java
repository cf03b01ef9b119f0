package org.nuanyi.account;

/**
 * Where somebody comes from.
 *
 * @param address network address
 * @param browser as it calls itself
 * @param request id of the request
 */
public record Origin(String address, String browser, String request) {

    private static final int LONGEST = 200;

    public Origin {
        browser = browser.length() > LONGEST ? browser.substring(0, LONGEST) : browser;
    }
}
