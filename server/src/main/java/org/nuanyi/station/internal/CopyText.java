package org.nuanyi.station.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A growing buffer of rows in the text format of PostgreSQL's COPY: fields parted by tabs, rows
 * ended by a line feed, {@code \N} for null. Not thread-safe.
 */
final class CopyText {

    private static final byte[] NULL = {'\\', 'N'};
    private static final HexFormat HEX = HexFormat.of();

    private byte[] buffer = new byte[1 << 17];
    private int length;
    private int rowStart;

    CopyText text(String value) {
        escaped(value.getBytes(UTF_8));
        return endField();
    }

    CopyText text(Optional<String> value) {
        value.ifPresentOrElse(this::text, this::nothing);
        return this;
    }

    CopyText number(double value) {
        raw(Double.toString(value).getBytes(US_ASCII));
        return endField();
    }

    /** Anything whose {@code toString} PostgreSQL reads: an instant, a date. */
    CopyText plain(Optional<?> value) {
        value.ifPresentOrElse(some -> text(some.toString()), this::nothing);
        return this;
    }

    /** An array of texts. */
    CopyText texts(List<String> values) {
        if (values.isEmpty()) {
            return text("{}");
        }
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\",");
        }
        array.setCharAt(array.length() - 1, '}');
        return text(array.toString());
    }

    CopyText bytes(byte[] value) {
        raw(new byte[] {'\\', '\\', 'x'});
        raw(HEX.formatHex(value).getBytes(US_ASCII));
        return endField();
    }

    CopyText nothing() {
        raw(NULL);
        return endField();
    }

    void endRow() {
        buffer[length - 1] = '\n';
        rowStart = length;
    }

    /** Forgets what was written since the last whole row. */
    void dropRow() {
        length = rowStart;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return buffer;
    }

    void clear() {
        length = 0;
        rowStart = 0;
    }

    private CopyText endField() {
        require(1);
        buffer[length++] = '\t';
        return this;
    }

    private void raw(byte[] value) {
        require(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
    }

    /** Everything special to COPY is ASCII, so it can be looked for byte by byte in UTF-8. */
    private void escaped(byte[] utf8) {
        require(2 * utf8.length);
        for (byte b : utf8) {
            byte sign = escape(b);
            if (sign != 0) {
                buffer[length++] = '\\';
                buffer[length++] = sign;
            } else {
                buffer[length++] = b;
            }
        }
    }

    /** What follows the backslash, or 0 where none is needed. */
    private static byte escape(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case 0 ->
                    throw new IllegalArgumentException("a text must not contain the character NUL");
            default -> 0;
        };
    }

    private void require(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }
}
