package org.nuanyi.purchase.web;

/**
 * Amounts in capitals (大写金额), which nobody changes by a stroke of a pen: as the rules for filling
 * in bills and vouchers (正确填写票据和结算凭证的基本规定) want them.
 */
final class CapitalYuan {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private CapitalYuan() {}

    /**
     * The words.
     *
     * @param fen from 0 up
     */
    static String of(long fen) {
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int rest = (int) (fen % 10);
        StringBuilder words = new StringBuilder();
        if (yuan > 0) {
            words.append(whole(yuan)).append("元");
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append("角");
        } else if (yuan > 0 && rest > 0) {
            words.append("零");
        }
        if (rest > 0) {
            return words.append(DIGITS.charAt(rest)).append("分").toString();
        }
        return words.isEmpty() ? "零元整" : words.append("整").toString();
    }

    private static String whole(long yuan) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (yuan / (long) Math.pow(GROUP, group) % GROUP);
            if (part == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || part < GROUP / 10)) {
                words.append("零");
            }
            words.append(part(part)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    /** Below ten thousand. */
    private static String part(int part) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append("零");
            }
            words.append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }
}
