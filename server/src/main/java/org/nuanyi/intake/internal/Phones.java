package org.nuanyi.intake.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyi.intake.Fault;
import org.nuanyi.station.Keeper;

/**
 * Whom to call. A desk phone is published; a mobile is a person's, so it is kept privately with the
 * keeper or not at all. Half-hidden numbers (187****2336) are no numbers.
 */
final class Phones {

    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9][0-9]{9}");

    /** Landlines with or without area code and extension, 400 and 800, short codes as 12351. */
    private static final Pattern DESK =
            Pattern.compile(
                    "(0[0-9]{2,3}-?)?[2-8][0-9]{6,7}((-|转|ext\\.?)[0-9]{1,6})?"
                            + "|[48]00-?[0-9]{3,4}-?[0-9]{3,4}|1[0-9]{2,4}|9[0-9]{4,5}");

    private static final Pattern MASKED = Pattern.compile("[0-9+\\-]*[*x×]{2,}[0-9*x×\\-]*");
    private static final Pattern ABROAD =
            Pattern.compile("^\\+86-?0?(?=[1-9][0-9]{1,2}-?[2-8][0-9]{6,7}(?![0-9]))");

    private static final Pattern AREA_CODE =
            Pattern.compile("^(010|02[0-9]|0[3-9][0-9]{2})([2-8][0-9]{6,7})(?![0-9])");

    private static final int LONGEST_NAME = 50;

    /** What a row says about whom to call. */
    record Contact(Optional<String> deskPhone, Optional<Keeper> keeper) {}

    private Phones() {}

    static Contact read(RowCells cells) {
        String keeper = cells.text(Field.KEEPER, LONGEST_NAME);
        Optional<String> named = keeperMobile(cells);
        List<String> numbers = numbers(cells);
        Optional<String> desk = numbers.stream().filter(Phones::isDesk).findFirst();
        Optional<String> mobile = numbers.stream().filter(Phones::isMobile).findFirst();
        if (desk.isPresent() && numbers.stream().filter(Phones::isDesk).count() > 1) {
            cells.say(Field.PHONE, Fault.PHONES_SEVERAL, desk.get());
        }
        mobile.ifPresent(number -> sayMobile(cells, number, keeper, named));
        return new Contact(desk, keeper(cells, keeper, named.or(() -> mobile)));
    }

    private static Optional<Keeper> keeper(RowCells cells, String name, Optional<String> mobile) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (mobile.isEmpty()) {
            cells.say(Field.KEEPER, Fault.KEEPER_WITHOUT_MOBILE);
        }
        return Optional.of(new Keeper(name, mobile.map(Phones::withoutCountry).orElse("")));
    }

    private static String withoutCountry(String number) {
        return number.replaceFirst("^\\+?86(?=1)", "");
    }

    private static void sayMobile(
            RowCells cells, String number, String keeper, Optional<String> named) {
        boolean kept = !keeper.isEmpty() && named.isEmpty();
        cells.say(
                Field.PHONE,
                kept ? Fault.MOBILE_KEPT_PRIVATE : Fault.MOBILE_DROPPED,
                number.substring(0, 3) + "****" + number.substring(number.length() - 4));
    }

    private static Optional<String> keeperMobile(RowCells cells) {
        String text = plain(cells.text(Field.KEEPER_MOBILE));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (isMasked(text)) {
            cells.say(Field.KEEPER_MOBILE, Fault.PHONE_MASKED);
            return Optional.empty();
        }
        if (!isMobile(text) && !isDesk(text)) {
            cells.say(Field.KEEPER_MOBILE, Fault.MOBILE_UNREADABLE);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Those of the public numbers that can be read; the others are spoken of. */
    private static List<String> numbers(RowCells cells) {
        String text = cells.text(Field.PHONE);
        List<String> numbers =
                Arrays.stream(
                                PlainText.folded(text)
                                        .split("[;,、|]|/(?=\\d)|(?<=\\d{7}) (?=[01]\\d)"))
                        .map(Phones::plain)
                        .filter(n -> !n.isEmpty())
                        .toList();
        if (numbers.stream().anyMatch(Phones::isMasked)) {
            cells.say(Field.PHONE, Fault.PHONE_MASKED);
        }
        numbers.stream()
                .filter(n -> !isMasked(n) && !isMobile(n) && !isDesk(n))
                .findFirst()
                .ifPresent(n -> cells.say(Field.PHONE, Fault.PHONE_UNREADABLE, n));
        return numbers;
    }

    private static boolean isMobile(String number) {
        return MOBILE.matcher(number).matches();
    }

    private static boolean isDesk(String number) {
        return DESK.matcher(number).matches() && !isMobile(number);
    }

    private static boolean isMasked(String number) {
        return MASKED.matcher(number).matches();
    }

    /** Without spaces and brackets: (010) 6401 2345 and 01064012345 are 010-64012345. */
    private static String plain(String text) {
        String folded = PlainText.folded(text).replaceAll("[—–‐]", "-");
        String joined = folded.replaceAll("\\(([0-9+]+)\\)", "$1-").replaceAll("[\\s]", "");
        String digits = joined.replace("-", "");
        if (MOBILE.matcher(digits).matches()) {
            return digits;
        }
        String local = ABROAD.matcher(joined).replaceFirst("0");
        return AREA_CODE.matcher(local.replaceAll("-+", "-")).replaceFirst("$1-$2");
    }
}
