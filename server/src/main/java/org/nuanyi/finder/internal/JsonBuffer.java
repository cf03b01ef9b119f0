package org.nuanyi.finder.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON written as UTF-8 into one growing array. For one thread. */
final class JsonBuffer {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int MILLION = 1_000_000;
    private static final int DECIMALS = 6;

    /** Of a long. */
    private static final int MOST_DIGITS = 19;

    private byte[] bytes;
    private int length;

    JsonBuffer(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** To write something else in the same place. */
    JsonBuffer cleared() {
        length = 0;
        return this;
    }

    /** What is written so far, in an array of its own. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    int length() {
        return length;
    }

    /** JSON that is known to be well formed and ASCII. */
    @SuppressWarnings("deprecation") // the one way to copy Latin letters without encoding them
    JsonBuffer raw(String ascii) {
        ensure(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
        return this;
    }

    /** JSON written before. */
    JsonBuffer raw(byte[] json) {
        return raw(json, 0, json.length);
    }

    /** A part of JSON written before. */
    JsonBuffer raw(byte[] json, int from, int to) {
        ensure(to - from);
        System.arraycopy(json, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    /** Digit by digit into its place: a number costs no objects. */
    JsonBuffer number(long value) {
        if (value < 0) {
            return raw(Long.toString(value));
        }
        int digits = digits(value);
        ensure(digits);
        long rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long least = 10; least <= value && digits < MOST_DIGITS; least *= 10) {
            digits++;
        }
        return digits;
    }

    /** Degrees to the millionth (0.1 m), as RFC 7946 advises. */
    JsonBuffer degrees(double value) {
        long millionths = Math.round(value * MILLION);
        if (millionths < 0) {
            put('-');
        }
        long rest = Math.abs(millionths);
        number(rest / MILLION);
        long fraction = rest % MILLION;
        if (fraction != 0) {
            fraction(fraction);
        }
        return this;
    }

    private void fraction(long millionths) {
        String digits = Long.toString(MILLION + millionths).substring(1);
        int end = DECIMALS;
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        put('.');
        raw(digits.substring(0, end));
    }

    /**
     * A string in quotes; half a surrogate pair becomes U+FFFD, so that the UTF-8 is always valid.
     */
    JsonBuffer string(String text) {
        put('"');
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            character(c);
            i += Character.charCount(c);
        }
        put('"');
        return this;
    }

    private void character(int c) {
        if (c == '"' || c == '\\') {
            put('\\');
            put(c);
        } else if (c < ' ') {
            control(c);
        } else if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | c >> 6);
            put(0x80 | c & 0x3F);
        } else if (c < 0x10000) {
            threeBytes(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c);
        } else {
            put(0xF0 | c >> 18);
            put(0x80 | c >> 12 & 0x3F);
            put(0x80 | c >> 6 & 0x3F);
            put(0x80 | c & 0x3F);
        }
    }

    private void control(int c) {
        raw("\\u00");
        put(HEX[c >> 4]);
        put(HEX[c & 0xF]);
    }

    private void threeBytes(int c) {
        put(0xE0 | c >> 12);
        put(0x80 | c >> 6 & 0x3F);
        put(0x80 | c & 0x3F);
    }

    private void put(int b) {
        ensure(1);
        bytes[length++] = (byte) b;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
