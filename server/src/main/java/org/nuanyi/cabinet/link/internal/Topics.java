package org.nuanyi.cabinet.link.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyi.cabinet.link.Channel;

/** Names of topics, {@code nuanyi/v1/cabinet/{id}/…}; docs/cabinet-protocol.md, section 2. */
final class Topics {

    /** Whose topic, and which. */
    record Origin(String cabinet, Channel channel) {}

    private static final String ABOVE = "nuanyi/v1/cabinet/";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,31}");

    private Topics() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String command(String cabinet) {
        return below(cabinet, "command");
    }

    static String of(String cabinet, Channel channel) {
        return below(cabinet, channel.level());
    }

    /** With {@code +} for the cabinet: a filter. */
    static String below(String cabinet, String level) {
        return ABOVE + cabinet + "/" + level;
    }

    /** Empty where no cabinet speaks by that topic. */
    static Optional<Origin> origin(String topic) {
        int end = topic.indexOf('/', ABOVE.length());
        if (!topic.startsWith(ABOVE) || end < 0) {
            return Optional.empty();
        }
        String cabinet = topic.substring(ABOVE.length(), end);
        return Channel.of(topic.substring(end + 1))
                .filter(channel -> isId(cabinet))
                .map(channel -> new Origin(cabinet, channel));
    }

    /** Empty where that cabinet does not speak by that topic. */
    static Optional<Channel> channel(String cabinet, String topic) {
        return origin(topic)
                .filter(origin -> origin.cabinet().equals(cabinet))
                .map(Origin::channel);
    }
}
