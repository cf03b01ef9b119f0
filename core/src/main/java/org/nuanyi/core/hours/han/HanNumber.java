package org.nuanyi.core.hours.han;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers from 0 to 99, in digits or in characters (十二, 二十四, 零). */
final class HanNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern TENS = Pattern.compile("([二三四五六七八九]?)十([一二三四五六七八九]?)");

    private HanNumber() {}

    static OptionalInt parse(String text) {
        if (text.matches("\\d{1,2}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        String plain = text.replace('〇', '零').replace('两', '二');
        if (plain.length() == 1 && DIGITS.contains(plain)) {
            return OptionalInt.of(DIGITS.indexOf(plain));
        }
        if (plain.length() == 2 && plain.charAt(0) == '零') {
            return parse(plain.substring(1));
        }
        return tens(plain);
    }

    private static OptionalInt tens(String plain) {
        Matcher found = TENS.matcher(plain);
        if (!found.matches()) {
            return OptionalInt.empty();
        }
        int tens = found.group(1).isEmpty() ? 1 : DIGITS.indexOf(found.group(1));
        int ones = found.group(2).isEmpty() ? 0 : DIGITS.indexOf(found.group(2));
        return OptionalInt.of(tens * 10 + ones);
    }
}
