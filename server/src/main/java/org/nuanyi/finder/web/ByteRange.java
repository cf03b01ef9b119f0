package org.nuanyi.finder.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of the bytes of a file, both ends included (RFC 9110, 14.1.2). */
record ByteRange(long first, long last) {

    private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /**
     * The range a header asks for; absent where it asks for several, for none, or beyond the end.
     */
    static Optional<ByteRange> find(String header, long size) {
        Matcher matcher = HEADER.matcher(header.strip());
        if (!matcher.matches() || matcher.group().equals("bytes=-")) {
            return Optional.empty();
        }
        ByteRange range = of(matcher.group(1), matcher.group(2), size);
        boolean holds = range.first <= range.last && range.first < size;
        return holds ? Optional.of(range) : Optional.empty();
    }

    private static ByteRange of(String first, String last, long size) {
        if (first.isEmpty()) { // the last so many bytes
            return new ByteRange(Math.max(0, size - Long.parseLong(last)), size - 1);
        }
        long end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return new ByteRange(Long.parseLong(first), end);
    }
}
